/** BM25: which rare words a text shares with each document. */
import type { LeftOut } from './centroid.ts';
import type { Labelling } from './labelling.ts';
import { postings, usersIn } from './postings.ts';

/** A stem and how much it counts: stop words less. */
export interface Term {
  readonly stem: string;
  readonly weight: number;
}

export interface Bm25 {
  /** The score of each document for the terms, 0 to about 1: a share of the most the terms could reach. */
  readonly scores: (terms: readonly Term[]) => Float64Array;
  /** The share of the terms' idf that is in any document of each label, those left out aside: 0 to 1. */
  readonly covered: (terms: readonly Term[], labelling: Labelling, leftOut: LeftOut) => Float64Array;
  /** The most the terms could reach: their idf, weighted and added up. */
  readonly massOf: (terms: readonly Term[]) => number;
}

/** Short texts: repeats and length tell little. Measured in docs/design.md; the usual values for pages are 1.2 and .75. */
const K1 = 0.9;
const B = 0.4;

/**
 * Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", divided by the terms' own idf mass. Terms that no
 * document has count in the mass, so that a text which is mostly unknown scores low.
 */
export function bm25(documents: readonly (readonly string[])[]): Bm25 {
  const total = documents.length;
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, total);
  const lengths = documents.map(({ length }) => length);
  const index = postings(documents.map(counted), (count, _, document) =>
    shareOf(count, (lengths[document] ?? 0) / average),
  );
  const idfOf = (row: number | undefined): number => idf(total, row === undefined ? 0 : usersIn(index, row));
  const massOf = (terms: readonly Term[]): number =>
    terms.reduce((sum, { stem, weight }) => sum + weight * idfOf(index.rowOf(stem)), 0);
  /** Calls back for every document of every term: with the term's number and what it counts of the whole. */
  const eachHit = (
    terms: readonly Term[],
    hit: (document: number, share: number, part: number, term: number) => void,
  ) => {
    const mass = massOf(terms) || 1;
    terms.forEach(({ stem, weight }, term) => {
      const row = index.rowOf(stem);
      if (row === undefined) return;
      const part = (weight * idfOf(row)) / mass;
      const end = index.starts[row + 1] ?? 0;
      for (let at = index.starts[row] ?? 0; at < end; at += 1) {
        hit(index.documents[at] ?? 0, index.shares[at] ?? 0, part, term);
      }
    });
  };
  return {
    scores: (terms) => {
      const scores = new Float64Array(total);
      eachHit(terms, (document, share, part) => {
        scores[document] = (scores[document] ?? 0) + part * share;
      });
      return scores;
    },
    covered: (terms, { labels, labelOf }, leftOut) => {
      const covered = new Float64Array(labels.length);
      // The last term that counted for each label: a term counts once, in however many documents it is.
      const counts = new Int32Array(labels.length).fill(-1);
      eachHit(terms, (document, _, part, term) => {
        const label = labelOf[document] ?? 0;
        if (counts[label] === term || leftOut.has(document)) return;
        counts[label] = term;
        covered[label] = (covered[label] ?? 0) + part;
      });
      return covered;
    },
    massOf,
  };
}

/** What a stem that is there so often counts; the length in units of the usual one. */
function shareOf(count: number, length: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
}

function counted(stems: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function idf(total: number, used: number): number {
  return Math.log(1 + (total - used + 0.5) / (used + 0.5));
}
