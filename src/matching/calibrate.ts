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
const STEPS = 30;
const HALVINGS = 10;
/** More evidence never makes it less sure, whatever a few odd texts say. */
const FLATTEST = 0.2;

interface Row {
  readonly odds: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * The line that makes the judged texts most likely: Platt 1999, with the prior that the log-odds are right as they
 * stand, by Newton's method on slope and offset. A step that makes them less likely is halved: far from the end a whole
 * one overshoots without bounds (Lin, Lin & Weng 2007).
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
  for (let step = 0; step < STEPS; step += 1) line = improved(line, newtonStep(line, rows), rows);
  return { ...line, slope: Math.max(FLATTEST, line.slope) };
}

/** The line a step on, or as much of the step as makes the rows more likely. */
function improved(line: Calibration, step: Calibration, rows: readonly Row[]): Calibration {
  const before = likelihood(line, rows);
  for (let share = 1; share > 2 ** -HALVINGS; share /= 2) {
    const next = { slope: line.slope + share * step.slope, offset: line.offset + share * step.offset };
    if (likelihood(next, rows) > before) return next;
  }
  return line;
}

/** The logarithm of how likely the rows and the line are. */
function likelihood({ slope, offset }: Calibration, rows: readonly Row[]): number {
  const prior = -0.5 * PRIOR * ((slope - 1) ** 2 + offset ** 2);
  return rows.reduce((sum, { odds, target, weight }) => {
    const value = slope * odds + offset;
    return sum - weight * (softplus(value) - target * value);
  }, prior);
}

/** ln(1 + eˣ), for large x too. */
function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
}

function newtonStep({ slope, offset }: Calibration, rows: readonly Row[]): Calibration {
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
    slope: (offsets * bySlope - both * byOffset) / determinant,
    offset: (slopes * byOffset - both * bySlope) / determinant,
  };
}
