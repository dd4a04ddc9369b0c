/** Misspelt words back to words of the corpus. No list of English words is needed: measured, it changes nothing. */

import { farWords } from './far-words.ts';
import { areNeighbours } from './keyboard.ts';
import { type NearWord, nearWords } from './near-words.ts';
import { stem } from './stem.ts';

/** A word and what it was taken for: one word, or two that were typed as one. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** Corrects the words of one text; only what was corrected, in order. */
export type Speller = (words: readonly string[]) => readonly Correction[];

const SHORTEST = 4;
/** From this length on two slips are believed. */
const TWO_SLIPS = 8;
/** Words looked at; nobody misspells more of them in one question. */
const MAX_WORDS = 10;
/** Words for which Fuse.js is asked, at about a millisecond each. */
const MAX_SEARCHES = 1;

/** A speller over the words of a corpus and how often each occurs. */
export function speller(frequencies: ReadonlyMap<string, number>): Speller {
  const findNear = nearWords(frequencies.keys(), slipsIn);
  const searchFar = farWords([...frequencies.keys()]);
  const stems = new Set([...frequencies.keys()].map((word) => stem(word)));
  // Another form of a known word is no slip: "recovered" is not "recover".
  const isUnknown = (word: string): boolean =>
    word.length >= SHORTEST && !frequencies.has(word) && !stems.has(stem(word)) && /^[a-z]+$/.test(word);
  const best = (word: string, near: readonly NearWord[]): string | undefined => {
    const believable = near.filter((candidate) => isBelievable(word, candidate));
    const rank = ({ word: candidate, slips }: NearWord): number =>
      likeness(word, candidate) - slips + FREQUENCY * Math.log(1 + (frequencies.get(candidate) ?? 0));
    return believable.toSorted((a, b) => rank(b) - rank(a) || (a.word < b.word ? -1 : 1))[0]?.word;
  };
  return (words) => {
    let searches = 0;
    const far = (word: string): readonly NearWord[] => {
      searches += 1;
      return searches <= MAX_SEARCHES ? searchFar(word) : [];
    };
    const unknown = [...new Set(words.filter(isUnknown))].slice(0, MAX_WORDS);
    return unknown.flatMap((word) => {
      const to = best(word, findNear(word)) ?? inTwo(word, frequencies) ?? best(word, far(word));
      return to === undefined ? [] : [{ from: word, to }];
    });
  };
}

/** One slip in words of up to seven letters, two in longer ones: "moving" is not "making". */
function slipsIn(length: number): number {
  if (length < SHORTEST) return 0;
  return length < TWO_SLIPS ? 1 : 2;
}

/** What speaks for a candidate beside its distance: weights of the measured prototype, in slips. */
const SAME_FIRST = 0.35;
const SAME_LAST = 0.1;
const NEIGHBOUR_KEY = 0.25;
const FREQUENCY = 0.12;

function likeness(word: string, candidate: string): number {
  return (
    (word[0] === candidate[0] ? SAME_FIRST : 0) +
    (word.at(-1) === candidate.at(-1) ? SAME_LAST : 0) +
    (isNeighbourSlip(word, candidate) ? NEIGHBOUR_KEY : 0)
  );
}

/**
 * The first letter is seldom mistyped, but a silent one is left out: "rinkles". Words of four letters are one letter
 * apart from each other ("best", "test"): of those only a swap is believed.
 */
function isBelievable(word: string, { word: candidate }: NearWord): boolean {
  if (word.length < 5) return isSwap(word, candidate);
  const startsAlike = word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
  return startsAlike || (word.length > 5 && candidate === `${candidate[0]}${word}`);
}

function isSwap(word: string, candidate: string): boolean {
  return [...word].sort().join('') === [...candidate].sort().join('');
}

/** One letter typed for its neighbour on the keyboard. */
function isNeighbourSlip(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  const wrong = [...word].flatMap((letter, at) => (letter === candidate[at] ? [] : [`${letter}${candidate[at]}`]));
  return wrong.length === 1 && wrong.every((pair) => areNeighbours(pair));
}

/** "facemask" as "face mask": the split whose rarer half is the most frequent. */
function inTwo(word: string, frequencies: ReadonlyMap<string, number>): string | undefined {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => at + 3);
  const splits = cuts.map((cut) => [word.slice(0, cut), word.slice(cut)] as const);
  const known = splits.map(([a, b]) => ({
    to: `${a} ${b}`,
    count: Math.min(frequencies.get(a) ?? 0, frequencies.get(b) ?? 0),
  }));
  const [best] = known.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  return best?.to;
}
