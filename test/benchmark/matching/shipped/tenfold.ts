/** What a question costs when the knowledge is a multiple of what is shipped. */
import { engine } from '../../../../src/matching/engine.ts';
import type { Phrasing } from '../contender.ts';
import { type Cost, costOf } from '../cost.ts';
import { randomOf, sample } from '../random.ts';
import { ownMessages, ownSet } from './own-questions.ts';

export interface Grown extends Cost {
  readonly phrasings: number;
}

/** Asks our own questions of the shipped phrasings and `times - 1` copies in which a third of the words are others. */
export async function tenfold(times: number): Promise<Grown> {
  const { phrasings } = ownSet();
  const grown = Array.from({ length: times }, (_, copy) => phrasings.map((phrasing) => varied(phrasing, copy))).flat();
  const { rank } = engine({ phrasings: grown });
  for (const { text } of phrasings.filter((_, at) => at % 20 === 0)) rank(text);
  return { phrasings: grown.length, ...(await costOf(ownMessages(), rank)) };
}

/** The first copy is the original. */
function varied({ label, text }: Phrasing, copy: number): Phrasing {
  if (copy === 0) return { label, text };
  return { label: `${label} ${copy}`, text: text.replaceAll(/[a-z]{4,}/gi, (word) => otherWord(word, copy)) };
}

/** A word stays itself or becomes the same other word throughout a copy. */
function otherWord(word: string, copy: number): string {
  const random = randomOf(`${word.toLowerCase()} ${copy}`);
  return random() < 1 / 3 ? sample([...word.toLowerCase()], word.length, random).join('') : word;
}
