/** From how sure on the engine answers, and from how sure on it asks. */
import { type Trial, weightOf } from './train.ts';

/** Confidences, 0 to 1. */
export interface Thresholds {
  /** At or above this the best label answers. */
  readonly answer: number;
  /** Between this and {@link answer} the three best are offered as choices. */
  readonly clarify: number;
}

export type Decision = 'answer' | 'clarify' | 'none';

/** What is tolerated of all that is asked: a wrong label answered, or anything answered that no label covers. */
const MOST_WRONG = 0.05;
/** Choices are worth showing while they hold the right label as often as this. */
const CHOICES_RIGHT = 0.5;
const CHOICES = 3;
/** For a corpus that can't be tried out, one phrasing a label: measured on other corpora (docs/design.md). */
const USUAL: Thresholds = { answer: 0.42, clarify: 0.12 };
const STEP = 0.01;

/** The smallest thresholds that keep what is promised, by the trials of a corpus on itself. */
export function thresholdsFrom(trials: readonly Trial[]): Thresholds {
  if (!trials.some(({ kind }) => kind === 'known')) return USUAL;
  const steps = Array.from({ length: 1 / STEP }, (_, step) => step * STEP);
  const answer = steps.find((at) => wrongAt(trials, at) <= MOST_WRONG) ?? 1;
  const clarify = steps.find((at) => at >= answer || choicesRightAt(trials, at) >= CHOICES_RIGHT) ?? answer;
  return { answer, clarify };
}

/** What to do with the confidence of the best label. */
export function decide(confidence: number, { answer, clarify }: Thresholds): Decision {
  if (confidence >= answer) return 'answer';
  return confidence >= clarify ? 'clarify' : 'none';
}

function wrongAt(trials: readonly Trial[], threshold: number): number {
  const wrong = trials.filter(
    ({ kind, label, ranked: [best] }) =>
      (best?.confidence ?? 0) >= threshold && (kind === 'unknown' || best?.label !== label),
  );
  return weightOfAll(wrong) / weightOfAll(trials);
}

/** How often the choices shown at just this confidence hold the right label. */
function choicesRightAt(trials: readonly Trial[], threshold: number): number {
  const WIDTH = 5 * STEP;
  const shown = trials.filter(({ ranked: [best] }) => Math.abs((best?.confidence ?? 0) - threshold) <= WIDTH);
  const right = shown.filter(
    ({ kind, label, ranked }) => kind === 'known' && ranked.slice(0, CHOICES).some((choice) => choice.label === label),
  );
  return shown.length === 0 ? 0 : weightOfAll(right) / weightOfAll(shown);
}

function weightOfAll(trials: readonly Trial[]): number {
  return trials.reduce((sum, trial) => sum + weightOf(trial), 0);
}
