/** Learns from a corpus itself how far its scores can be trusted. */
import { type Calibration, type Evidence, logistic, logOdds, uncalibrated } from './confidence.ts';

/** What was found for a text whose right label is known. */
export interface Judged {
  readonly evidence: Evidence;
  readonly isRight: boolean;
  /** How much the text counts. */
  readonly weight: number;
}

/** How many judged texts the uncalibrated line is worth: a corpus with few of them stays near it. */
const PRIOR = 20;
const STEPS = 20;

/**
 * The line that makes the judged texts most likely: Platt 1999, with the prior that the log-odds are right as they
 * stand, by Newton's method on slope and offset.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const right = judged.filter(({ isRight }) => isRight).length;
  if (right === 0 || right === judged.length) return uncalibrated;
  const rows = judged.map(({ evidence, isRight, weight }) => ({
    odds: logOdds(evidence),
    target: isRight ? 1 : 0,
    weight,
  }));
  let line = uncalibrated;
  for (let step = 0; step < STEPS; step += 1) line = newtonStep(line, rows);
  return line;
}

function newtonStep(
  { slope, offset }: Calibration,
  rows: readonly { readonly odds: number; readonly target: number; readonly weight: number }[],
): Calibration {
  // The gradient and the three different cells of the curvature.
  let [bySlope, byOffset] = [-PRIOR * (slope - 1), -PRIOR * offset];
  let [slopes, both, offsets] = [PRIOR, 0, PRIOR];
  for (const { odds, target, weight } of rows) {
    const probability = logistic(slope * odds + offset);
    const spread = weight * probability * (1 - probability);
    bySlope += weight * (target - probability) * odds;
    byOffset += weight * (target - probability);
    slopes += spread * odds * odds;
    both += spread * odds;
    offsets += spread;
  }
  const determinant = slopes * offsets - both * both;
  return {
    slope: slope + (offsets * bySlope - both * byOffset) / determinant,
    offset: offset + (slopes * byOffset - both * bySlope) / determinant,
  };
}
