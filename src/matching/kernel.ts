/** How alike a text and each phrasing are. */
import type { Encoder } from './encoder.ts';
import type { Features } from './features.ts';
import type { Labelling } from './labelling.ts';
import { meanings } from './meanings.ts';

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

/** The phrasings a feature occurs in, and its share of each of them. */
interface Postings {
  readonly idf: number;
  readonly phrasings: Int32Array;
  readonly shares: Float32Array;
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
  const index = postings(documents);
  const unknown = Math.log(1 + documents.length) + 1;
  return {
    add: (features, weight, sums) => {
      const known: (readonly [Postings, number])[] = [];
      let squares = 0;
      for (const [feature, count] of features) {
        const posting = index.get(feature);
        squares += (count * (posting?.idf ?? unknown)) ** 2;
        if (posting !== undefined) known.push([posting, count]);
      }
      const scale = weight / Math.sqrt(squares);
      for (const [posting, count] of known) addTo(sums, posting, count * posting.idf * scale);
    },
    addMass: ({ labelOf }, weight, mass) => {
      for (const { phrasings, shares } of index.values()) {
        const sums = new Map<number, number>();
        phrasings.forEach((phrasing, at) => {
          const label = labelOf[phrasing] ?? 0;
          sums.set(label, (sums.get(label) ?? 0) + (shares[at] ?? 0));
        });
        for (const [label, sum] of sums) mass[label] = (mass[label] ?? 0) + weight * sum ** 2;
      }
    },
  };
}

function addTo(sums: Float64Array, { phrasings, shares }: Postings, factor: number): void {
  for (let at = 0; at < phrasings.length; at += 1) {
    const phrasing = phrasings[at] ?? 0;
    sums[phrasing] = (sums[phrasing] ?? 0) + factor * (shares[at] ?? 0);
  }
}

function postings(documents: readonly Features[]): ReadonlyMap<string, Postings> {
  const users = new Map<string, number[]>();
  documents.forEach((features, document) => {
    for (const feature of features.keys()) {
      const using = users.get(feature);
      if (using === undefined) users.set(feature, [document]);
      else using.push(document);
    }
  });
  const idf = (used: number): number => Math.log((1 + documents.length) / (1 + used)) + 1;
  const lengths = documents.map((features) => {
    let squares = 0;
    for (const [feature, count] of features) squares += (count * idf(users.get(feature)?.length ?? 0)) ** 2;
    return Math.sqrt(squares);
  });
  const shareOf = (feature: string, document: number): number =>
    ((documents[document]?.get(feature) ?? 0) * idf(users.get(feature)?.length ?? 0)) / (lengths[document] ?? 1);
  return new Map(
    [...users].map(([feature, using]) => [
      feature,
      {
        idf: idf(using.length),
        phrasings: Int32Array.from(using),
        shares: Float32Array.from(using, (document) => shareOf(feature, document)),
      },
    ]),
  );
}
