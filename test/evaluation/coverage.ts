/** How many questions can be answered, at what price. */
import type { Prediction } from './predictions.ts';

/** What happens when every prediction at least this confident is answered. */
export interface CoveragePoint {
  readonly threshold: number;
  /** The share of the predictions that is answered, and the share of those answers that is wrong. */
  readonly coverage: number;
  readonly error: number;
}

/** From the surest prediction to all of them; one point for each confidence, so that the order of equals is no matter. */
export function coverageCurve(predictions: readonly Prediction[]): readonly CoveragePoint[] {
  const sorted = predictions.toSorted((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  return sorted.flatMap(({ confidence, isRight }, index) => {
    wrong += isRight ? 0 : 1;
    if (sorted[index + 1]?.confidence === confidence) return [];
    const answered = index + 1;
    return [{ threshold: confidence, coverage: answered / sorted.length, error: wrong / answered }];
  });
}

/** The largest share that can be answered with at most this share of the answers wrong. */
export function coverageAt(error: number, curve: readonly CoveragePoint[]): number {
  return curve.reduce((most, point) => (point.error <= error ? Math.max(most, point.coverage) : most), 0);
}
