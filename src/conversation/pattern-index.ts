/** Thousands of patterns, found by the words of a sentence: only those that can occur in it are tried. */
import { groupedByAny } from '../matching/grouped.ts';
import type { Pattern } from './pattern.ts';

/** Things that have a pattern, by each word their pattern can begin with. */
export type PatternIndex<T extends { readonly pattern: Pattern }> = ReadonlyMap<string, readonly T[]>;

/** Makes an index. */
export function indexed<T extends { readonly pattern: Pattern }>(items: readonly T[]): PatternIndex<T> {
  return groupedByAny(items, ({ pattern }) => pattern.slots[0]?.keys() ?? []);
}

/** The things whose pattern may occur in the sentence. A combination is found by its first word, wherever that stands. */
export function possibleIn<T extends { readonly pattern: Pattern }>(
  index: PatternIndex<T>,
  sentence: readonly string[],
): ReadonlySet<T> {
  return new Set([...new Set(sentence)].flatMap((word) => index.get(word) ?? []));
}
