/** Fuse.js over a vocabulary: candidates for words too mangled for {@link nearWords}. */
import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import { grouped } from './grouped.ts';
import type { FindNear } from './near-words.ts';

/** Three slips in a shorter word make another word of it: "required" is not "refunded". Longer ones are no words. */
const SHORTEST = 11;
const LONGEST = 24;
const MAX_SLIPS = 3;
const OPTIONS = { keys: ['word'], threshold: 0.4, distance: 8, ignoreFieldNorm: true };
const MAX_CANDIDATES = 12;

/**
 * Finds words up to three slips away; every candidate of Fuse.js is verified by its edit distance. The first letter is
 * seldom mistyped, at most swapped with the next: words that begin otherwise are not searched, which takes most of the time.
 */
export function farWords(vocabulary: readonly string[]): FindNear {
  const words = vocabulary.filter((word) => word.length >= SHORTEST && word.length <= LONGEST).sort();
  const fuseOf = new Map(
    [...grouped(words, ([first = '']) => first)].map(([first, alike]) => [
      first,
      new Fuse(
        alike.map((word) => ({ word })),
        OPTIONS,
      ),
    ]),
  );
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const firsts = new Set(word.slice(0, 2));
    const found = [...firsts].flatMap((first) => fuseOf.get(first)?.search(word, { limit: MAX_CANDIDATES }) ?? []);
    return found.flatMap(({ item }) => {
      const slips = editDistance(word, item.word, MAX_SLIPS);
      return slips > MAX_SLIPS ? [] : [{ word: item.word, slips }];
    });
  };
}
