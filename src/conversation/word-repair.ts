/** Misspelt warning words: frightened people type fast. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { areNeighbours } from '../matching/keyboard.ts';
import { type NearWord, nearWords } from '../matching/near-words.ts';
import { oncePer } from '../matching/once-per.ts';
import { withoutPauses, wordsOf } from '../matching/words.ts';

/** Puts warning words in the place of their misspellings. */
export type Repair = (sentence: readonly string[]) => readonly string[];

/** Slips allowed by the length of the word: short words are one slip away from too many others. */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/**
 * A repairer for the words watched for.
 *
 * A word of the knowledge base, or one listed as a lookalike, is taken at its word: "fewer" is no "fever".
 */
export function wordRepair(watched: ReadonlySet<string>, knowledge: Knowledge, lookalikes: Iterable<string>): Repair {
  const wellKnown = new Set([...watched, ...lookalikes, ...knowledgeWords(knowledge)]);
  const findNear = nearWords([...watched].filter((word) => word.length >= ONE_SLIP).sort(), slipsIn);
  return (sentence) =>
    sentence.map((word) => {
      if (wellKnown.has(word) || word.length < ONE_SLIP - 1) return word;
      return nearest(word, findNear(word)) ?? word;
    });
}

/** The watched word with the fewest slips; of several, the one that begins alike. */
function nearest(word: string, near: readonly NearWord[]): string | undefined {
  const beginsAlike = (candidate: NearWord): boolean => candidate.word[0] === word[0];
  const believable = near.filter(
    (candidate) => beginsAlike(candidate) || (candidate.slips < 2 && !isOtherWord(word, candidate.word)),
  );
  const rank = (candidate: NearWord): number => candidate.slips + (beginsAlike(candidate) ? 0 : 0.5);
  return believable.toSorted((a, b) => rank(a) - rank(b))[0]?.word;
}

/** The first letter is seldom mistyped, and then for its neighbour: "vleeding" is "bleeding", "washed" is no "gashed". */
function isOtherWord(word: string, candidate: string): boolean {
  return word.slice(1) === candidate.slice(1) && !areNeighbours(`${word[0]}${candidate[0]}`);
}

function slipsIn(length: number): number {
  if (length < ONE_SLIP) return 0;
  return length < TWO_SLIPS ? 1 : 2;
}

/** The words of a knowledge base; triage and personal questions both ask for them. */
const knowledgeWords = oncePer(({ entries }: Knowledge): readonly string[] => {
  const texts = entries.flatMap(({ question, alternatives, answer }) => [question, ...alternatives, answer]);
  return [...new Set(texts.flatMap((text) => withoutPauses(wordsOf(text))))];
});
