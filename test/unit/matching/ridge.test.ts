import { describe, expect, it } from '@jest/globals';
import { plainEnglish } from '../../../src/matching/corpus.ts';
import { type Model, model } from '../../../src/matching/model.ts';
import { trainRidge } from '../../../src/matching/ridge.ts';
import { ridgeScores } from '../../../src/matching/ridge-weights.ts';
import { animals } from '../../fixtures/animal-corpus.ts';

const all = model({ phrasings: animals, domain: plainEnglish });
/** Kernels among phrasings only: leaving phrasings out must not change the weights of words, so K is computed once. */
const kernelOf = (phrasing: number): Float64Array => all.kernel.similarities(all.readingOf(phrasing).features);
const ridge = trainRidge(all, kernelOf);

/** The scores of one phrasing by a ridge that was really trained without some of them. */
function retrained(left: readonly number[], phrasing: number): Float64Array {
  const kept = all.phrasings.map((_, at) => at).filter((at) => !left.includes(at));
  const among = (values: Float64Array): Float64Array => Float64Array.from(kept, (at) => values[at] ?? 0);
  const labelOf = Int32Array.from(kept, (at) => all.labelOf[at] ?? 0);
  const phrasingsOf = all.labels.map((_, label) => [...labelOf.keys()].filter((at) => labelOf[at] === label));
  const smaller = trainRidge({ labels: all.labels, labelOf, phrasingsOf }, (row) => among(kernelOf(kept[row] ?? 0)));
  return ridgeScores(among(kernelOf(phrasing)), smaller.weights, [...all.labels.keys()]);
}

function expectAlike(closed: Float64Array, trained: Float64Array): void {
  closed.forEach((score, label) => {
    // The weights that are used are rounded to a byte; the closed form is not.
    expect(Math.abs(score - (trained[label] ?? Number.NaN))).toBeLessThan(0.01);
  });
}

describe('trainRidge', () => {
  it.each([...all.phrasings.keys()])('leaves phrasing %i out as if it had never been there', (phrasing) => {
    expectAlike(ridge.withoutPhrasing(phrasing), retrained([phrasing], phrasing));
  });

  it.each([0, 7, 13, 20])('leaves the whole label of phrasing %i out as if it had never been there', (phrasing) => {
    const members = membersOf(all, phrasing);
    expectAlike(ridge.withoutLabel(phrasing), retrained(members, phrasing));
  });

  it('scores a known phrasing highest for its own label', () => {
    for (const [phrasing] of all.phrasings.entries()) {
      const scores = ridgeScores(kernelOf(phrasing), ridge.weights, [...all.labels.keys()]);
      expect(scores.indexOf(Math.max(...scores))).toBe(all.labelOf[phrasing]);
    }
  });
});

function membersOf({ labelOf, phrasingsOf }: Model, phrasing: number): readonly number[] {
  return phrasingsOf[labelOf[phrasing] ?? 0] ?? [];
}
