/** How good this engine is on every question of a set, and how much that depends on which happen to be drawn. */

import type { Found } from './contender.ts';
import { thisEngine } from './contenders/this-engine.ts';
import { type Quality, qualityOf } from './contest.ts';
import { EVERYTHING, type QuestionSet, type Sampled, sampled } from './question-sets.ts';

export interface Draws {
  /** By the questions of each seed. */
  readonly drawn: readonly Quality[];
  readonly everything: Quality;
}

export async function seeds(set: QuestionSet, name: string, numbers: readonly number[]): Promise<Draws> {
  const rank = await thisEngine.build(set.phrasings);
  const found = new Map<string, readonly Found[]>();
  const measured = async (questions: Sampled): Promise<Quality> => {
    const texts = [...questions.inScope, ...questions.misspelt].map(({ text }) => text).concat(questions.outOfScope);
    for (const text of texts) if (!found.has(text)) found.set(text, await rank(text));
    return qualityOf(questions, (text) => found.get(text) ?? []);
  };
  const drawn: Quality[] = [];
  for (const seed of numbers) drawn.push(await measured(sampled(set, name, seed)));
  return { drawn, everything: await measured(sampled(set, name, 1, EVERYTHING)) };
}
