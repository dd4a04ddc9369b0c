/** How much the figures depend on which questions happen to be drawn. */

import type { Found } from './contender.ts';
import { thisEngine } from './contenders/this-engine.ts';
import { type Quality, qualityOf } from './contest.ts';
import { type QuestionSet, sampled } from './question-sets.ts';

/** The quality of this engine on the questions of each seed. */
export async function seeds(set: QuestionSet, name: string, drawn: readonly number[]): Promise<readonly Quality[]> {
  const rank = await thisEngine.build(set.phrasings);
  const found = new Map<string, readonly Found[]>();
  const qualities: Quality[] = [];
  for (const seed of drawn) {
    const questions = sampled(set, name, seed);
    const texts = [...questions.inScope, ...questions.misspelt].map(({ text }) => text).concat(questions.outOfScope);
    for (const text of texts) if (!found.has(text)) found.set(text, await rank(text));
    qualities.push(qualityOf(questions, (text) => found.get(text) ?? []));
  }
  return qualities;
}
