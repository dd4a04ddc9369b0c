import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationError, reliability } from '../../evaluation/calibration.ts';
import { coverageAt, coverageCurve } from '../../evaluation/coverage.ts';

const anyPredictions = fc.array(
  fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }),
);

describe('reliability', () => {
  it('puts every prediction into one of ten bins', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const bins = reliability(predictions);
        expect(bins).toHaveLength(10);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(predictions.length);
      }),
    );
  });

  it('counts a confidence of one in the last bin, and one on a border in the upper', () => {
    const bins = reliability([1, 0.9, 0.5].map((confidence) => ({ confidence, isRight: true })));
    expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
  });
});

describe('calibrationError', () => {
  it('is nothing when a quarter of the predictions made with a quarter’s confidence is right', () => {
    const predictions = [true, false, false, false].map((isRight) => ({ confidence: 0.25, isRight }));
    expect(calibrationError(reliability(predictions))).toBe(0);
  });

  it('is one when everything was sure and nothing was right', () => {
    expect(calibrationError(reliability([{ confidence: 1, isRight: false }]))).toBe(1);
  });

  it('lets bins count by their predictions', () => {
    const sure = { confidence: 1, isRight: true };
    expect(calibrationError(reliability([sure, sure, sure, { confidence: 0.4, isRight: false }]))).toBeCloseTo(0.1);
  });

  it('is nothing without predictions', () => {
    expect(calibrationError(reliability([]))).toBe(0);
  });
});

describe('coverageCurve', () => {
  it('ends with everything answered, and the error of all', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        fc.pre(predictions.length > 0);
        const wrong = predictions.filter(({ isRight }) => !isRight).length;
        expect(coverageCurve(predictions).at(-1)).toMatchObject({ coverage: 1, error: wrong / predictions.length });
      }),
    );
  });

  it('does not depend on the order of the predictions', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        expect(coverageCurve(predictions.toReversed())).toEqual(coverageCurve(predictions));
      }),
    );
  });

  it('names the largest share that can be answered at an error', () => {
    const right = [0.9, 0.8, 0.6].map((confidence) => ({ confidence, isRight: true }));
    const curve = coverageCurve([...right, { confidence: 0.7, isRight: false }]);
    expect(coverageAt(0, curve)).toBe(0.5);
    expect(coverageAt(0.25, curve)).toBe(1);
    expect(coverageAt(0.05, [])).toBe(0);
  });
});
