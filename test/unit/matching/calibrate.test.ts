import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, type Judged } from '../../../src/matching/calibrate.ts';
import { confidenceOf, uncalibrated } from '../../../src/matching/confidence.ts';

const judged = (score: number, isRight: boolean, weight = 1): Judged => ({
  evidence: { score, lead: 0.5, shared: 10, covered: 0.5, overlap: 0.5 },
  isRight,
  weight,
});
const many = (count: number, each: Judged): readonly Judged[] => Array.from({ length: count }, () => each);

describe('calibrate', () => {
  it('changes nothing where nothing can be learnt', () => {
    expect(calibrate([])).toEqual(uncalibrated);
    expect(calibrate(many(9, judged(5, true)))).toEqual(uncalibrated);
    expect(calibrate(many(9, judged(5, false)))).toEqual(uncalibrated);
  });

  it('is as sure as the judged texts were right', () => {
    const line = calibrate([judged(4, false, 9000), judged(4, true, 1000)]);
    expect(confidenceOf(judged(4, true).evidence, line)).toBeCloseTo(0.1, 1);
  });

  it('stays finite where a whole step of Newton would overshoot', () => {
    const line = calibrate([...many(1500, judged(40, true)), ...many(1500, judged(39, false))]);
    expect(confidenceOf(judged(40, true).evidence, line)).toBeGreaterThan(0.4);
    expect(confidenceOf(judged(39, true).evidence, line)).toBeLessThan(0.9);
  });

  it('is never surer of less evidence, whatever was judged', () => {
    const texts = fc.array(fc.record({ score: fc.double({ min: 0, max: 18, noNaN: true }), isRight: fc.boolean() }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(texts, fc.double({ min: 0.05, max: 1, noNaN: true }), (rows, weight) => {
        const line = calibrate(rows.map(({ score, isRight }) => judged(score, isRight, weight)));
        const [less, more] = [2, 9].map((score) => confidenceOf(judged(score, true).evidence, line));
        expect(more).toBeGreaterThan(less ?? Number.NaN);
      }),
    );
  });
});
