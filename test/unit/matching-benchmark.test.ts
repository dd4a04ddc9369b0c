import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byLabel } from '../benchmark/matching/contender.ts';
import { randomOf, sample } from '../benchmark/matching/random.ts';
import { accuracy, accuracyAtFivePercent, separation } from '../benchmark/matching/scores.ts';
import { withSlips } from '../benchmark/matching/slips.ts';

const best = (label: string, score: number) => [{ label, score }];
const scored = (...scores: readonly number[]) => scores.map((score) => best('other', score));

describe('the figures of the matching benchmark', () => {
  it('counts a label among the first places', () => {
    const found = [...best('a', 3), ...best('b', 2), ...best('c', 1)];
    const judged = ['a', 'b', 'c', 'd'].map((label) => ({ label, found }));
    expect([accuracy(judged, 1), accuracy(judged, 3)]).toEqual([0.25, 0.75]);
  });

  it('takes the best phrasing of each label', () => {
    expect(byLabel([...best('a', 3), ...best('b', 2), ...best('a', 1)])).toEqual([...best('a', 3), ...best('b', 2)]);
  });

  it('separates by pairs, a tie counting half and nothing found counting least', () => {
    const inScope = [2, 1].map((score) => ({ label: 'a', found: best('a', score) }));
    expect(separation(inScope, scored(1, 0))).toBe(0.875);
    expect(separation(inScope, [[], []])).toBe(1);
  });

  it('answers from the score on that lets one in twenty through', () => {
    const outOfScope = scored(...Array.from({ length: 20 }, (_, at) => at));
    const inScope = [18, 18.5, 20].map((score) => ({ label: 'a', found: best('a', score) }));
    expect(accuracyAtFivePercent([...inScope, { label: 'b', found: best('a', 20) }], outOfScope)).toBe(0.5);
  });
});

describe('the chance of the matching benchmark', () => {
  it('is the same for the same name and another for another', () => {
    const drawn = (name: string) => sample([...Array(100).keys()], 10, randomOf(name));
    expect(drawn('a')).toEqual(drawn('a'));
    expect(drawn('a')).not.toEqual(drawn('b'));
    expect(new Set(drawn('a')).size).toBe(10);
  });

  it('puts one slip into a third of the longer words, in one at least', () => {
    const longWords = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(longWords, fc.string(), (words, seed) => {
        const slipped = withSlips(words.join(' '), randomOf(seed))?.split(' ') ?? [];
        const changed = words.filter((word, at) => word !== slipped[at]).length;
        expect(slipped).toHaveLength(words.length);
        // A letter swapped with its like is no change.
        expect(changed).toBeLessThanOrEqual(Math.max(1, Math.round(words.length / 3)));
      }),
    );
  });

  it('leaves short words alone', () => {
    expect(withSlips('is it ok', randomOf('a'))).toBeUndefined();
  });
});
