import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../../src/matching/edit-distance.ts';
import { nearWords } from '../../../src/matching/near-words.ts';

/** Few letters, so that words come near to each other; longer than the beginning that is indexed. */
const word = fc.stringMatching(/^[abc]{3,12}$/);
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

describe('nearWords', () => {
  it('finds every word of the vocabulary that is within the slips both lengths allow', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (vocabulary, typed) => {
        const allowed = Math.max(1, slipsIn(typed.length));
        const near = vocabulary.flatMap((known) => {
          const limit = Math.min(slipsIn(known.length), allowed);
          const slips = editDistance(typed, known, limit);
          return slips > limit ? [] : [{ word: known, slips }];
        });
        const inOrder = (a: { word: string }, b: { word: string }): number => (a.word < b.word ? -1 : 1);
        expect(nearWords(vocabulary, slipsIn)(typed).toSorted(inOrder)).toEqual(near.toSorted(inOrder));
      }),
      { numRuns: 2000 },
    );
  });
});
