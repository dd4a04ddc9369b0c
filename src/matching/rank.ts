/** The way of a text through the engine: read, compare, gather the signals, blend them, and say how sure it is. */
import { blend, type SignalName, type Signals, weights, weightsWithoutRidge } from './blend.ts';
import { type LeftOut, nothingLeftOut } from './centroid.ts';
import { type Calibration, confidenceOf, type Evidence, softmax } from './confidence.ts';
import { highestByLabel } from './labelling.ts';
import type { Model } from './model.ts';
import type { Reading } from './read.ts';
import { type RidgeWeights, ridgeScores } from './ridge-weights.ts';
import { shortlist } from './shortlist.ts';
import { SHORTLIST } from './token-search.ts';

/** What was learnt from a corpus. */
export interface Trained {
  /** None for a corpus too large to train them on. */
  readonly ridge: RidgeWeights | undefined;
  readonly calibration: Calibration;
}

/** A label that may be meant. */
export interface Ranked {
  readonly label: string;
  readonly score: number;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** What each signal adds to the score. */
  readonly shares: Readonly<Record<SignalName, number>>;
}

export interface Ranking {
  readonly reading: Reading;
  /** Best first, at most ten. Nothing in common with any phrasing: none. */
  readonly ranked: readonly Ranked[];
}

const MAX_RANKED = 10;
/** Labels that the ridge is asked about. None of our own questions had its best label outside (a test asks them). */
const NEAREST = 48;

/** Which labels a text may be about at all; every one, unless the words say otherwise. */
export type Admit = (label: string, reading: Reading) => boolean;

const admitAll: Admit = () => true;

/** Ranks the labels for a text. */
export function rank(model: Model, trained: Trained, text: string, admit: Admit = admitAll): Ranking {
  const reading = model.read(text);
  if (reading.words.length === 0) return { reading, ranked: [] };
  const similarities = model.kernel.similarities(reading.features);
  const ridge = trained.ridge && ridgeScores(similarities, trained.ridge, nearest(model, similarities));
  const compared = compare(model, reading, similarities, ridge, nothingLeftOut);
  return { reading, ranked: rankedBy(model, reading, compared, trained.calibration, admit) };
}

/** The labels that the ridge is asked about: weighing every phrasing for every label is most of what a question costs. */
function nearest(model: Model, similarities: Float64Array): readonly number[] {
  return shortlist(model.centroid(similarities, nothingLeftOut), NEAREST, nothingLeftOut);
}

/** What is known of a text before the labels are put in order. */
export interface Compared {
  readonly signals: Signals;
  /** The share of what the text says that any phrasing of each label says. */
  readonly covered: Float64Array;
}

/** What every signal says of every label, with some phrasings left out. */
export function compare(
  model: Model,
  reading: Reading,
  similarities: Float64Array,
  ridge: Float64Array | undefined,
  leftOut: LeftOut,
): Compared {
  const words = model.bm25.scores(reading.terms);
  for (const phrasing of leftOut) words[phrasing] = 0;
  const near = shortlist(similarities, SHORTLIST, leftOut);
  const signals = {
    ridge,
    centroid: model.centroid(similarities, leftOut),
    bm25: highestByLabel(model, words),
    fuse: model.tokenSearch(reading.content, near, model),
    answer: model.answers?.scores(reading.terms),
  };
  return { signals, covered: model.bm25.covered(reading.terms, model, leftOut) };
}

/** The labels by their blended score. */
export function rankedBy(
  { labels, bm25 }: Model,
  reading: Reading,
  { signals, covered }: Compared,
  calibration: Calibration,
  admit = admitAll,
): readonly Ranked[] {
  const weighted = signals.ridge === undefined ? weightsWithoutRidge : weights;
  const blended = blend(signals, weighted);
  const scores = blended.map((score, label) =>
    admit(labels[label] ?? '', reading) ? score : Number.NEGATIVE_INFINITY,
  );
  const leads = softmax(scores);
  const mass = bm25.massOf(reading.terms);
  // What ranks lower is no surer, whatever it shares.
  let most = 1;
  return shortlist(scores, MAX_RANKED, nothingLeftOut).map((number) => {
    const overlap = signals.bm25[number] ?? 0;
    const evidence = {
      score: scores[number] ?? 0,
      lead: leads[number] ?? 0,
      shared: mass * overlap,
      covered: covered[number] ?? 0,
      overlap,
    };
    most = Math.min(most, confidenceOf(evidence, calibration));
    const share = (name: SignalName): number => weighted[name] * (signals[name]?.[number] ?? 0);
    return {
      label: labels[number] ?? '',
      score: evidence.score,
      confidence: most,
      evidence,
      shares: {
        ridge: share('ridge'),
        centroid: share('centroid'),
        bm25: share('bm25'),
        fuse: share('fuse'),
        answer: share('answer'),
      },
    };
  });
}
