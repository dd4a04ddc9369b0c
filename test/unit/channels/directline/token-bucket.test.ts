import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenBuckets } from '../../../../src/channels/directline/token-bucket.ts';

describe('tokenBuckets', () => {
  it('gives a burst at once, then so many a second', () => {
    let now = 0;
    const { take } = tokenBuckets({ burst: 3, perSecond: 2 }, () => now);
    const taken = () => Array.from({ length: 5 }, () => take('a')).filter(Boolean).length;
    expect(taken()).toBe(3);
    now = 1000;
    expect(taken()).toBe(2);
    now = 100_000;
    expect(taken()).toBe(3);
  });

  it('counts each key by itself', () => {
    const { take } = tokenBuckets({ burst: 1, perSecond: 1 }, () => 0);
    expect([take('a'), take('a'), take('b')]).toEqual([true, false, true]);
  });

  it('tells when there is nothing to take, and takes nothing by that', () => {
    let now = 0;
    const { take, isEmpty } = tokenBuckets({ burst: 1, perSecond: 1 }, () => now);
    expect([isEmpty('a'), isEmpty('a'), take('a'), isEmpty('a')]).toEqual([false, false, true, true]);
    now = 1000;
    expect(isEmpty('a')).toBe(false);
  });

  it('never gives more than the burst and what has run in since', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { maxLength: 100 }), (pauses) => {
        let now = 0;
        const { take } = tokenBuckets({ burst: 5, perSecond: 10 }, () => now);
        let granted = 0;
        for (const pause of pauses) {
          now += pause;
          if (take('a')) granted += 1;
        }
        expect(granted).toBeLessThanOrEqual(5 + (now / 1000) * 10);
      }),
    );
  });
});
