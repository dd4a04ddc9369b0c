/** How alike a text and each phrasing are. */
import type { Encoder } from './encoder.ts';
import type { Features } from './features.ts';
import type { Labelling } from './labelling.ts';
import { meanings } from './meanings.ts';
import { type Postings, postings, usersIn } from './postings.ts';

/** The two kinds of features of one text, and the text for an encoder. */
export interface TextFeatures {
  readonly words: Features;
  readonly letters: Features;
  /** The words as they were read, in one line. */
  readonly line: string;
}

/** The inner products of a feature space, without the space. */
export interface Kernel {
  /** How alike a text is to every phrasing, at most 1, in the order of the phrasings; below 0 only with an encoder. */
  readonly similarities: (text: TextFeatures) => Float64Array;
  /** Σᵢⱼ k(i, j) over the phrasings of each label: the squared length of their sum. */
  readonly massOf: (labelling: Labelling) => Float64Array;
}

/** What each kind of likeness counts; they add up to 1. Letters alone forgive typos, words alone tell meanings apart. */
interface Weights {
  readonly words: number;
  readonly letters: number;
  readonly meaning: number;
}
const lexical: Weights = { words: 0.55, letters: 0.45, meaning: 0 };
/** Measured with a small encoder over eleven public question sets (docs/encoder.md). */
const encoded: Weights = { words: 0.35, letters: 0.15, meaning: 0.5 };

/**
 * A kernel over the phrasings: the weighted sum of cosines, which is itself an inner product. With an encoder, a text
 * that it can't place is compared by words and letters, as if there were none.
 */
export function kernel(phrasings: readonly TextFeatures[], encoder?: Encoder): Kernel {
  const words = cosines(phrasings.map((phrasing) => phrasing.words));
  const letters = cosines(phrasings.map((phrasing) => phrasing.letters));
  const lines = phrasings.map(({ line }) => line);
  // Held by name: the functions below would otherwise keep every feature of every phrasing in memory.
  const count = phrasings.length;
  const meaning = encoder && meanings(lines, encoder);
  return {
    similarities: (text) => {
      const similarities = new Float64Array(count);
      const weights = meaning?.add(text.line, encoded.meaning, similarities) === true ? encoded : lexical;
      words.add(text.words, weights.words, similarities);
      letters.add(text.letters, weights.letters, similarities);
      return similarities;
    },
    massOf: (labelling) => {
      const mass = new Float64Array(labelling.labels.length);
      const weights = meaning === undefined ? lexical : encoded;
      words.addMass(labelling, weights.words, mass);
      letters.addMass(labelling, weights.letters, mass);
      meaning?.addMass(labelling, weights.meaning, mass);
      return mass;
    },
  };
}

interface Cosines {
  readonly add: (features: Features, weight: number, sums: Float64Array) => void;
  readonly addMass: (labelling: Labelling, weight: number, mass: Float64Array) => void;
}

/**
 * Cosine of tf-idf vectors with idf = ln((1 + N) / (1 + df)) + 1 (the smoothed form of scikit-learn). A feature that
 * no phrasing has counts in the length of the text: what is not known is held against a match.
 */
function cosines(documents: readonly Features[]): Cosines {
  const total = documents.length;
  const idf = (users: number): number => Math.log((1 + total) / (1 + users)) + 1;
  const index = postings(documents, (count, users) => count * idf(users));
  bringToUnitLength(index, total);
  const idfOf = (row: number | undefined): number => idf(row === undefined ? 0 : usersIn(index, row));
  return {
    add: (features, weight, sums) => {
      const scale = weight / lengthOf(features, (feature) => idfOf(index.rowOf(feature)));
      for (const [feature, count] of features) {
        const row = index.rowOf(feature);
        if (row !== undefined) addTo(sums, index, row, count * idfOf(row) * scale);
      }
    },
    addMass: (labelling, weight, mass) => {
      for (let row = 0; row + 1 < index.starts.length; row += 1) addMassOf(row, index, labelling, weight, mass);
    },
  };
}

function bringToUnitLength({ documents, shares }: Postings, total: number): void {
  const squares = new Float64Array(total);
  documents.forEach((document, at) => {
    squares[document] = (squares[document] ?? 0) + (shares[at] ?? 0) ** 2;
  });
  documents.forEach((document, at) => {
    shares[at] = (shares[at] ?? 0) / Math.sqrt(squares[document] ?? 1);
  });
}

function lengthOf(features: Features, idfOf: (feature: string) => number): number {
  let squares = 0;
  for (const [feature, count] of features) squares += (count * idfOf(feature)) ** 2;
  return Math.sqrt(squares);
}

function addTo(sums: Float64Array, { starts, documents, shares }: Postings, row: number, factor: number): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const phrasing = documents[at] ?? 0;
    sums[phrasing] = (sums[phrasing] ?? 0) + factor * (shares[at] ?? 0);
  }
}

/** What one feature adds to the mass of each label: the square of its shares, added up. */
function addMassOf(
  row: number,
  { starts, documents, shares }: Postings,
  { labelOf }: Labelling,
  weight: number,
  mass: Float64Array,
): void {
  const sums = new Map<number, number>();
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const label = labelOf[documents[at] ?? 0] ?? 0;
    sums.set(label, (sums.get(label) ?? 0) + (shares[at] ?? 0));
  }
  for (const [label, sum] of sums) mass[label] = (mass[label] ?? 0) + weight * sum ** 2;
}
