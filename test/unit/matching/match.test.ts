import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { match } from '../../../src/matching/match.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
const best = (utterance: string): string | undefined => match(knowledge, utterance)[0]?.entry.id;

describe('match', () => {
  it('finds every entry by its own question, with certainty', () => {
    for (const entry of knowledge.entries) {
      expect(match(knowledge, entry.question)[0]).toEqual({ entry, confidence: 1 });
    }
  });

  it('finds every entry among the first three by each of its alternatives', () => {
    const missed = knowledge.entries.flatMap((entry) =>
      entry.alternatives.filter(
        (wording) =>
          !match(knowledge, wording)
            .slice(0, 3)
            .some((found) => found.entry === entry),
      ),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['will the needels hurt me', 'numbing-pain'],
    ['how mch does it cots', 'clinic-cost'],
    ['WHEN CAN I WEAR MAKE UP', 'aftercare-makeup'],
    ['is lignocaine used', 'numbing-ingredients'],
  ])('finds %j', (utterance, id) => {
    expect(best(utterance)).toBe(id);
  });

  it.each(['', '   ', '!!!', '🪁'])('finds nothing for %j', (utterance) => {
    expect(match(knowledge, utterance)).toEqual([]);
  });

  it.each(['zzzzqqq', 'asdfghjkl', 'lorem ipsum dolor'])('is sure of nothing for %j', (utterance) => {
    expect(match(knowledge, utterance)[0]?.confidence ?? 0).toBeLessThan(0.2);
  });

  it('gives confidences between 0 and 1, best first, each entry once, at most ten, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const candidates = match(knowledge, text);
        const confidences = candidates.map(({ confidence }) => confidence);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
        expect(new Set(candidates.map(({ entry }) => entry)).size).toBe(candidates.length);
        expect(candidates.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a misspelt filler for the filler it is', () => {
    const [plain] = match(knowledge, 'does it work');
    expect(match(knowledge, 'does it realy work tho')[0]).toEqual(plain);
    expect(plain?.confidence).toBe(1);
  });

  it('reads the start and the end of a long message', () => {
    const story = 'my neighbour has a garden with a pond '.repeat(40);
    const asked = match(knowledge, `can I wear makeup afterwards? ${story} when can I wear makeup?`);
    expect(asked.slice(0, 3).map(({ entry }) => entry.id)).toContain('aftercare-makeup');
  });

  it('ends its list where a near topic fits better', () => {
    expect(match(knowledge, 'how much is laser hair removal')).toEqual([]);
  });
});
