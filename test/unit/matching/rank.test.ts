import { describe, expect, it } from '@jest/globals';
import { nothingLeftOut } from '../../../src/matching/centroid.ts';
import { modelOf, prepare } from '../../../src/matching/match.ts';
import { compare, type Ranked, rank, rankedBy } from '../../../src/matching/rank.ts';
import { ridgeScores } from '../../../src/matching/ridge-weights.ts';
import { ownQuestionFiles } from '../../evaluation/own-questions.ts';
import { readRows, turnsOf } from '../../evaluation/read-rows.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
const model = modelOf(knowledge);
const trained = prepare(knowledge);
const questions = ownQuestionFiles().flatMap((file) => readRows(file).flatMap(turnsOf));

/** The ranking of somebody who asks the ridge about every label. */
function rankedByAll(text: string): readonly Ranked[] {
  const reading = model.read(text);
  if (reading.words.length === 0) return [];
  const similarities = model.kernel.similarities(reading.features);
  const ridge = trained.ridge && ridgeScores(similarities, trained.ridge, [...model.labels.keys()]);
  return rankedBy(model, reading, compare(model, reading, similarities, ridge, nothingLeftOut), trained.calibration);
}

describe('rank', () => {
  it('finds the same, and is as sure, as if the ridge were asked about every label', () => {
    const unlike = questions.filter((text) => {
      const [best] = rank(model, trained, text).ranked;
      const [bestOfAll] = rankedByAll(text);
      const apart = Math.abs((best?.confidence ?? 0) - (bestOfAll?.confidence ?? 0));
      return best?.label !== bestOfAll?.label || apart > 0.01;
    });
    expect(questions.length).toBeGreaterThan(400);
    expect(unlike).toEqual([]);
  });
});
