/** Fuse.js over the nearest phrasings: what it does well is words that are nearly alike. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Labelling } from './labelling.ts';

/** Its time grows with the phrasings and the letters searched: both are bounded. */
export const SHORTLIST = 30;
const MAX_STEMS = 8;
const MAX_CHARACTERS = 64;

interface Document {
  readonly text: string;
  readonly phrasing: number;
}

const OPTIONS: IFuseOptions<Document> = {
  keys: ['text'],
  useTokenSearch: true,
  threshold: 0.25,
  ignoreLocation: true,
  includeScore: true,
};

/** The similarity of the stems to the best phrasing of each label in the shortlist, 0 to 1; 0 for other labels. */
export type TokenSearch = (
  stems: readonly string[],
  shortlist: readonly number[],
  labelling: Labelling,
) => Float64Array;

/** A search over phrasings given as their stems without stop words. */
export function tokenSearch(phrasings: readonly (readonly string[])[]): TokenSearch {
  const texts = phrasings.map((stems) => stems.join(' '));
  return (stems, shortlist, { labels, labelOf }) => {
    const scores = new Float64Array(labels.length);
    const pattern = searched(stems);
    // An empty pattern would find everything.
    if (pattern === '') return scores;
    const documents = shortlist.map((phrasing) => ({ phrasing, text: texts[phrasing] ?? '' }));
    for (const { item, score = 1 } of new Fuse(documents, OPTIONS).search(pattern)) {
      const label = labelOf[item.phrasing] ?? 0;
      scores[label] = Math.max(scores[label] ?? 0, 1 - score);
    }
    return scores;
  };
}

/** What Fuse.js is given of the stems: whole ones only, no more than it may cost. */
export function searched(stems: readonly string[]): string {
  let length = 0;
  return stems
    .slice(0, MAX_STEMS)
    .filter((stem) => {
      length += stem.length + 1;
      return length <= MAX_CHARACTERS;
    })
    .join(' ');
}
