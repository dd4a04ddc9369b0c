import { match } from '../../../../src/matching/match.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import type { Contender } from '../contender.ts';

/** The engine as the assistant uses it on the shipped knowledge: with the words of the field. For our own set only. */
export const theAssistant: Contender = {
  name: 'the assistant',
  build: () => {
    const knowledge = shippedKnowledge();
    return (text) => match(knowledge, text).map(({ entry, confidence }) => ({ label: entry.id, score: confidence }));
  },
};
