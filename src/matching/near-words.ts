/** Words that are a slip or two of the finger away from a word. */
import { editDistance } from './edit-distance.ts';
import { groupedByAny } from './grouped.ts';

/** Longer words are no words, and every letter more would cost. */
const LONGEST = 20;
/** Letters are dropped from the beginning of a word only: an index over whole words is three times as large. */
const BEGINNING = 7;

/** How many slips are allowed in a word of this length. */
export type SlipsIn = (length: number) => number;

/** A word of the vocabulary and how many slips away it is. */
export interface NearWord {
  readonly word: string;
  readonly slips: number;
}

/** Finds the words of a vocabulary near to a word, in no particular order. */
export type FindNear = (word: string) => readonly NearWord[];

/**
 * Indexes a vocabulary by what remains of its words when letters are dropped: words within the allowed slips of each
 * other share a remainder, so that a search looks at a few words and not at all (the idea of SymSpell, Garbe 2012).
 */
export function nearWords(vocabulary: Iterable<string>, slipsIn: SlipsIn): FindNear {
  const byRemainder = groupedByAny([...vocabulary], (word) => remaindersOf(word, slipsIn(word.length)));
  return (word) => {
    if (word.length > LONGEST) return [];
    const allowed = Math.max(1, slipsIn(word.length));
    const near = new Set([...remaindersOf(word, allowed)].flatMap((remainder) => byRemainder.get(remainder) ?? []));
    return [...near].flatMap((candidate) => {
      const limit = Math.min(slipsIn(candidate.length), allowed);
      const slips = editDistance(word, candidate, limit);
      return slips > limit ? [] : [{ word: candidate, slips }];
    });
  };
}

function remaindersOf(word: string, dropped: number): ReadonlySet<string> {
  let remainders = new Set([word.slice(0, BEGINNING)]);
  for (let count = 0; count < dropped; count += 1) {
    remainders = new Set([...remainders].flatMap((left) => [left, ...withoutOne(left)]));
  }
  return remainders;
}

function withoutOne(word: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
