/** What is learnt from a corpus: the ridge, and how far the scores can be trusted. Nothing else is ever looked at. */
import { calibrate, type Judged } from './calibrate.ts';
import type { LeftOut } from './centroid.ts';
import { type Calibration, confidenceOf, uncalibrated } from './confidence.ts';
import type { Model } from './model.ts';
import { compare, type Ranked, rankedBy, type Trained } from './rank.ts';
import { type Ridge, trainRidge } from './ridge.ts';

/**
 * Above this the ridge, whose cost grows with the cube, is left out and the centroid carries its share: 1.5 points less
 * accuracy (docs/design.md), and a training that grows with the phrasings only.
 */
export const MOST_PHRASINGS = 6000;
/** Phrasings that are asked again as if they were unknown; more would not move the line. */
const TRIALS = 400;

/** Other bounds than the usual ones: on the phrasings a ridge is trained on, and on those that are tried. */
interface Most {
  readonly phrasings?: number;
  readonly trials?: number;
}

/** A phrasing asked as a question of somebody who has never seen it. */
export interface Trial {
  readonly phrasing: number;
  readonly label: string;
  /** What was found; `unknown` when none of the label's phrasings was there, so that nothing found can be right. */
  readonly kind: 'known' | 'unknown';
  readonly ranked: readonly Ranked[];
}

/** Of what people ask, about one in six is not covered: trials are made of both kinds and counted in that proportion. */
const UNKNOWN_WEIGHT = 0.2;

/** How much a trial counts, so that the kinds are in the proportion in which people ask them. */
export function weightOf({ kind }: Trial): number {
  return kind === 'known' ? 1 : UNKNOWN_WEIGHT;
}

/** What was learnt, and the trials it was learnt from. */
export interface Training extends Trained {
  readonly trials: readonly Trial[];
}

/** Trains on a corpus. Deterministic: no chance, no clock. */
export function train(model: Model, most: Most = {}): Training {
  const ridge = ridgeOf(model, most.phrasings);
  const trials = trialsOf(model, ridge, most.trials ?? TRIALS);
  const calibration = calibrate(trials.flatMap(judge));
  return { ridge: ridge?.weights, calibration, trials: trials.map((trial) => calibrated(trial, calibration)) };
}

/** The ridge of a corpus that is not too large for one. */
export function ridgeOf(model: Model, mostPhrasings = MOST_PHRASINGS): Ridge | undefined {
  if (model.phrasings.length > mostPhrasings) return undefined;
  return trainRidge(model, (phrasing) => model.kernel.similarities(model.readingOf(phrasing).features));
}

function calibrated(trial: Trial, calibration: Calibration): Trial {
  const confidence = ({ evidence }: Ranked): number => confidenceOf(evidence, calibration);
  return { ...trial, ranked: trial.ranked.map((ranked) => ({ ...ranked, confidence: confidence(ranked) })) };
}

/** Every phrasing that somebody may ask, or an even sample, with itself left out and with all of its label left out. */
function trialsOf(model: Model, ridge: Ridge | undefined, most: number): readonly Trial[] {
  const asked = [...model.phrasings.keys()].filter((phrasing) => model.phrasings[phrasing]?.isName !== true);
  const stride = Math.ceil(asked.length / most);
  const sample = asked.filter((_, at) => at % stride === 0);
  return sample.flatMap((phrasing) => {
    const members = model.phrasingsOf[model.labelOf[phrasing] ?? 0] ?? [];
    const isAlone = members.filter((member) => model.phrasings[member]?.isName !== true).length === 1;
    const unknown = trial(model, phrasing, 'unknown', new Set(members), ridge?.withoutLabel(phrasing));
    if (isAlone) return [unknown];
    const known = trial(model, phrasing, 'known', new Set([phrasing]), ridge?.withoutPhrasing(phrasing));
    return [known, unknown];
  });
}

function trial(
  model: Model,
  phrasing: number,
  kind: Trial['kind'],
  leftOut: LeftOut,
  ridge: Float64Array | undefined,
): Trial {
  const reading = model.readingOf(phrasing);
  const similarities = model.kernel.similarities(reading.features);
  const compared = compare(model, reading, similarities, ridge, leftOut);
  const ranked = rankedBy(model, reading, compared, uncalibrated);
  return { phrasing, label: model.phrasings[phrasing]?.label ?? '', kind, ranked };
}

function judge(trial: Trial): readonly Judged[] {
  const [best] = trial.ranked;
  if (best === undefined) return [];
  return [
    { evidence: best.evidence, isRight: trial.kind === 'known' && best.label === trial.label, weight: weightOf(trial) },
  ];
}
