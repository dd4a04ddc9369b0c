import { describe, expect, it } from '@jest/globals';
import { plainEnglish } from '../../../src/matching/corpus.ts';
import { engine } from '../../../src/matching/engine.ts';
import { model } from '../../../src/matching/model.ts';
import { decide, thresholdsFrom } from '../../../src/matching/thresholds.ts';
import { train, weightOf } from '../../../src/matching/train.ts';
import { animals } from '../../fixtures/animal-corpus.ts';

const laidOut = model({ phrasings: animals, domain: plainEnglish });
const { trials } = train(laidOut);
const thresholds = thresholdsFrom(trials);

describe('thresholdsFrom', () => {
  it('keeps wrong answers at 5 % of the trials', () => {
    const wrong = trials.filter(({ kind, label, ranked: [best] }) => {
      const isRight = kind === 'known' && best?.label === label;
      return !isRight && decide(best?.confidence ?? 0, thresholds) === 'answer';
    });
    const weight = (some: typeof trials): number => some.reduce((sum, trial) => sum + weightOf(trial), 0);
    expect(weight(wrong) / weight(trials)).toBeLessThanOrEqual(0.05);
  });

  it('never asks where it would answer', () => {
    expect(thresholds.clarify).toBeLessThanOrEqual(thresholds.answer);
  });

  it('falls back on the usual thresholds when no label has two phrasings', () => {
    const alone = animals.filter(({ label }, at) => animals.findIndex((other) => other.label === label) === at);
    expect(engine({ phrasings: alone }).thresholds).toEqual({ answer: 0.42, clarify: 0.12 });
  });
});

describe('train', () => {
  it('does without a ridge above the bound, and still ranks each phrasing under its own label', () => {
    const { ridge, trials: without } = train(laidOut, { phrasings: 3 });
    expect(ridge).toBeUndefined();
    expect(without.length).toBe(trials.length);
  });
});
