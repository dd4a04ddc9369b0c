/** Whether the confidences mean what they say. */
import type { Prediction } from './predictions.ts';

/** Predictions of about the same confidence. */
export interface Bin {
  /** The confidences in it: from, up to and not including `to`; 1 is in the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Their mean confidence, and the share of them that is right; both 0 in an empty bin. */
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Ten bins of equal width. */
export function reliability(predictions: readonly Prediction[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, index) =>
    binOf(
      index,
      predictions.filter(({ confidence }) => binIndex(confidence) === index),
    ),
  );
}

/**
 * Expected calibration error: the mean distance between confidence and share right, bins counting by their predictions
 * (Naeini, Cooper & Hauskrecht 2015, "Obtaining Well Calibrated Probabilities Using Bayesian Binning").
 */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const distance = bins.reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0);
  return total === 0 ? 0 : distance / total;
}

function binIndex(confidence: number): number {
  return Math.min(BINS - 1, Math.floor(confidence * BINS));
}

function binOf(index: number, inside: readonly Prediction[]): Bin {
  return {
    from: index / BINS,
    to: (index + 1) / BINS,
    count: inside.length,
    confidence: mean(inside.map(({ confidence }) => confidence)),
    right: mean(inside.map(({ isRight }) => (isRight ? 1 : 0))),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
