/** BM25: which rare words a text shares with each document. */
import type { LeftOut } from './centroid.ts';
import type { Labelling } from './labelling.ts';

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

/** The documents with a stem, and how much it tells of each. */
interface Posting {
  readonly idf: number;
  readonly documents: readonly number[];
  readonly shares: readonly number[];
}

/**
 * Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", divided by the terms' own idf mass. Terms that no
 * document has count in the mass, so that a text which is mostly unknown scores low.
 */
export function bm25(documents: readonly (readonly string[])[]): Bm25 {
  const index = postings(documents);
  const unknown = idf(documents.length, 0);
  const massOf = (terms: readonly Term[]): number =>
    terms.reduce((sum, { stem, weight }) => sum + weight * (index.get(stem)?.idf ?? unknown), 0);
  return {
    scores: (terms) => {
      const scores = new Float64Array(documents.length);
      const mass = massOf(terms) || 1;
      for (const { stem, weight } of terms) {
        const posting = index.get(stem);
        posting?.documents.forEach((document, at) => {
          scores[document] = (scores[document] ?? 0) + (weight * posting.idf * (posting.shares[at] ?? 0)) / mass;
        });
      }
      return scores;
    },
    covered: (terms, { labels, labelOf }, leftOut) => {
      const covered = new Float64Array(labels.length);
      const mass = massOf(terms) || 1;
      // The last term that counted for each label: a term counts once, in however many documents it is.
      const counted = new Int32Array(labels.length).fill(-1);
      terms.forEach(({ stem, weight }, term) => {
        const posting = index.get(stem);
        posting?.documents.forEach((document) => {
          const label = labelOf[document] ?? 0;
          if (counted[label] === term || leftOut.has(document)) return;
          counted[label] = term;
          covered[label] = (covered[label] ?? 0) + (weight * posting.idf) / mass;
        });
      });
      return covered;
    },
    massOf,
  };
}

function postings(documents: readonly (readonly string[])[]): ReadonlyMap<string, Posting> {
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const counts = new Map<string, Map<number, number>>();
  documents.forEach((stems, document) => {
    for (const stem of stems) {
      const users = counts.get(stem) ?? new Map<number, number>();
      counts.set(stem, users.set(document, (users.get(document) ?? 0) + 1));
    }
  });
  const shareOf = (count: number, document: number): number =>
    (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (documents[document]?.length ?? 0)) / average));
  return new Map(
    [...counts].map(([stem, users]) => [
      stem,
      {
        idf: idf(documents.length, users.size),
        documents: [...users.keys()],
        shares: [...users].map(([document, count]) => shareOf(count, document)),
      },
    ]),
  );
}

function idf(total: number, used: number): number {
  return Math.log(1 + (total - used + 0.5) / (used + 0.5));
}
