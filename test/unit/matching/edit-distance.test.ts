import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../../src/matching/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('editDistance', () => {
  it.each([
    ['fever', 'fever', 0],
    ['fevre', 'fever', 1],
    ['swelin', 'swelling', 2],
    ['', 'pus', 3],
    ['breth', 'breathe', 2],
  ])('is the number of slips between %j and %j: %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('gives up one above the limit', () => {
    expect(editDistance('bleeding', 'x', 2)).toBe(3);
    expect(editDistance('abcdef', 'fedcba', 1)).toBe(2);
  });

  it('is the same in both directions, and zero only between equal words', () => {
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(editDistance(from, to)).toBe(editDistance(to, from));
        expect(editDistance(from, to) === 0).toBe(from === to);
      }),
    );
  });

  it('agrees with the unlimited distance wherever that is within the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (from, to, limit) => {
        expect(editDistance(from, to, limit)).toBe(Math.min(editDistance(from, to), limit + 1));
      }),
    );
  });
});
