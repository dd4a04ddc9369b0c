/** From evidence to a probability: how sure it is that the best label is right. */

/** What the probability is drawn from. */
export interface Evidence {
  /** The blended score of the label. */
  readonly score: number;
  /** The label's share of the softmax over all scores: how far ahead of the others it is. */
  readonly lead: number;
  /** Distinct words of the text. */
  readonly words: number;
}

/** A straight line laid over the log-odds: what was learnt from the corpus at hand (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export const uncalibrated: Calibration = { slope: 1, offset: 0 };

/**
 * Fitted once on six public question sets that have nothing to do with skin. The share of known words would be a fourth
 * input: it is in the scores already, and its weight came out as nothing (docs/design.md).
 */
const INTERCEPT = -2.45;
const SCORE = 0.28;
const LEAD = 0.55;
const WORDS = 0.6;
/** A lead of exactly one would be infinitely sure. */
const SMALLEST = 1e-6;

/** The probability that the label is right, 0 to 1. */
export function confidenceOf(evidence: Evidence, { slope, offset }: Calibration): number {
  return logistic(slope * logOdds(evidence) + offset);
}

/** The log-odds before calibration. */
export function logOdds({ score, lead, words }: Evidence): number {
  const bounded = Math.min(Math.max(lead, SMALLEST), 1 - SMALLEST);
  return INTERCEPT + SCORE * score + LEAD * Math.log(bounded / (1 - bounded)) + WORDS * Math.log(1 + words);
}

/** The share of each score in the softmax over all of them. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
