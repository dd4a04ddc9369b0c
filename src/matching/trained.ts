/** What was learnt from a knowledge base: taken from an artefact of the build where it fits, else learnt at the first use. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Calibration } from './confidence.ts';
import type { Model } from './model.ts';
import type { Trained } from './rank.ts';
import { MOST_PHRASINGS, ridgeOf } from './train.ts';

/**
 * A cache and nothing more: training is deterministic, so that what is adopted is what would have been learnt.
 * An artefact is adopted by whoever has read and verified it; this folder does no reading.
 */
const known = new WeakMap<Knowledge, Trained>();

/** Spares the training: `trained` was learnt from this very knowledge by this very engine. */
export function adopt(knowledge: Knowledge, trained: Trained): void {
  known.set(knowledge, trained);
}

/** Whether it can have been learnt from the model: weights for other phrasings or labels would rank at random. */
export function fits({ ridge }: Trained, { phrasings, labels }: Model): boolean {
  if (ridge === undefined) return phrasings.length > MOST_PHRASINGS;
  return ridge.scales.length === labels.length && ridge.values.length === phrasings.length * labels.length;
}

/** What was learnt from the knowledge. */
export function trainedOn(knowledge: Knowledge, model: Model): Trained {
  const trained = known.get(knowledge) ?? learn(model);
  known.set(knowledge, trained);
  return trained;
}

/**
 * Fitted on the project's own questions (`npm run evaluate`), which are asked as patients ask. The phrasings of an entry
 * are written to differ, so that trying them on each other would make every confidence far too low (docs/design.md).
 */
const ASKED: Calibration = { slope: 1, offset: -0.55 };

function learn(model: Model): Trained {
  return { ridge: ridgeOf(model)?.weights, calibration: ASKED };
}
