/** From evidence to a probability: how sure it is that the best label is right. */

/** What the probability is drawn from. */
export interface Evidence {
  /** The blended score of the label. */
  readonly score: number;
  /** The label's share of the softmax over all scores: how far ahead of the others it is. */
  readonly lead: number;
  /** The wording that the text shares with the label's best phrasing, in units of idf: a rare word is 5 to 8. */
  readonly shared: number;
  /** The share of what the text says that any of the label's phrasings says, 0 to 1. */
  readonly covered: number;
  /** The wording that the text shares with the label's best phrasing, as a share of the text: 0 to 1. */
  readonly overlap: number;
}

/** A straight line laid over the log-odds: what was learnt from the corpus at hand (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export const uncalibrated: Calibration = { slope: 1, offset: 0 };

/**
 * Fitted once on six public question sets that have nothing to do with skin. The scores are shares of the text, so that
 * a long text with much in common scores like a short one with little: what is shared is the evidence that they leave
 * out. The share of known words is in the scores already, and its weight came out as nothing (docs/design.md).
 */
const INTERCEPT = -4.67;
const SCORE = 0.36;
const LEAD = 0.4;
const SHARED = 1.5;
const COVERED = 2.3;
/** It is in the score already, and counts for too much there: two words of a phrasing of two overlap wholly. */
const OVERLAP = -2;
/** Most questions are short and share a word or two: below this, sharing less is no sign of anything. */
const USUALLY_SHARED = 10;
/** A lead of exactly one would be infinitely sure. */
const SMALLEST = 1e-6;

/** The probability that the label is right, 0 to 1. */
export function confidenceOf(evidence: Evidence, { slope, offset }: Calibration): number {
  return logistic(slope * logOdds(evidence) + offset);
}

/** The log-odds before calibration. */
export function logOdds({ score, lead, shared, covered, overlap }: Evidence): number {
  const bounded = Math.min(Math.max(lead, SMALLEST), 1 - SMALLEST);
  const odds = Math.log(bounded / (1 - bounded));
  return (
    INTERCEPT +
    SCORE * score +
    LEAD * odds +
    SHARED * Math.log(Math.max(shared, USUALLY_SHARED)) +
    COVERED * covered +
    OVERLAP * overlap
  );
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
