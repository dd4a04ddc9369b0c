/** What the messages of our own questions cost. */
import { contenders } from '../contenders/all.ts';
import { type Cost, costOf } from '../cost.ts';
import { ownMessages, ownSet } from './own-questions.ts';

/** Asks the contender our own questions, once it is warm. */
export async function costsOn(name: string): Promise<Cost> {
  const contender = contenders.find((one) => one.name === name);
  if (contender === undefined) throw new Error(`There is no contender ${name}.`);
  const { phrasings } = ownSet();
  const rank = await contender.build(phrasings);
  // Not the questions themselves, lest something keeps what it found for them.
  for (const { text } of phrasings.filter((_, at) => at % 20 === 0)) await rank(text);
  return costOf(ownMessages(), rank);
}
