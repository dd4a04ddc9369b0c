import { describe, expect, it } from '@jest/globals';
import { findCandidates } from '../../../src/conversation/find-candidates.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();

describe('findCandidates', () => {
  it('finds the answers to each question of a message, in the order asked', () => {
    const { several } = findCandidates(
      knowledge,
      {},
      { text: 'does it hurt? how much is it? when can I wear makeup?', at: 0 },
    );
    expect(several.map(({ entry }) => entry.id)).toEqual(['numbing-pain', 'clinic-cost', 'aftercare-makeup']);
  });

  it('does not take a question about another treatment for one about Dermapen', () => {
    expect(findCandidates(knowledge, {}, { text: 'does botox hurt?', at: 0 }).isElsewhere).toBe(true);
    expect(findCandidates(knowledge, {}, { text: 'does dermapen hurt?', at: 0 }).isElsewhere).toBe(false);
  });
});
