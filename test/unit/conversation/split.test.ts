import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionsIn } from '../../../src/conversation/split.ts';

describe('questionsIn', () => {
  it.each([
    ['does it hurt?', ['does it hurt']],
    ['Does it hurt and can I wear makeup after?', ['Does it hurt', 'can I wear makeup after']],
    ['How much is it, how long does it take', ['How much is it', 'how long does it take']],
    ['I have a question. Does it hurt?', ['I have a question', 'Does it hurt']],
    ['wash and moisturise my face', ['wash and moisturise my face']],
    ['', []],
    ['?!?', []],
  ])('finds in %j the parts %j', (text, parts) => {
    expect(questionsIn(text)).toEqual(parts);
  });

  it('finds a bounded number of parts, none of them without a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(questionsIn(text).length).toBeLessThanOrEqual(6);
        for (const part of questionsIn(text)) expect(part.normalize('NFKD')).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
