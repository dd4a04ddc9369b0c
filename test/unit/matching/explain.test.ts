import { describe, expect, it } from '@jest/globals';
import { explanationText } from '../../../src/explanation.ts';
import { explain } from '../../../src/matching/explain.ts';
import { match } from '../../../src/matching/match.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();

describe('explain', () => {
  it('says what was put right, what it means, and how much each signal speaks for each label', () => {
    const { words, corrections, concepts, ranked, margin } = explain(knowledge, 'will the needels hurt?');
    expect(corrections).toContainEqual({ from: 'needels', to: 'needles' });
    expect(words).toContain('hurt');
    expect(concepts).toContain('hurt');
    for (const { score, shares } of ranked) {
      const sum = Object.values(shares).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(score, 6);
    }
    expect(margin).toBeCloseTo((ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0), 6);
  });

  it('ranks as match does', () => {
    const { ranked } = explain(knowledge, 'can I put makeup on the next morning');
    const [best] = match(knowledge, 'can I put makeup on the next morning');
    expect(ranked[0]?.label).toBe(best?.entry.id);
    expect(ranked[0]?.confidence).toBe(best?.confidence);
  });
});

describe('explanationText', () => {
  it.each([
    ['does it hurt?', 'answers: the question is one of its phrasings'],
    ['will the needels be soar?', 'needels → needles'],
    ['purple elephants juggle', 'there is no approved answer'],
    ['', 'Nothing in the knowledge base has anything in common with it'],
  ])('tells a person about %j', (question, line) => {
    expect(explanationText(explain(knowledge, question))).toContain(line);
  });
});
