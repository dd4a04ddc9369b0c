import { describe, expect, it } from '@jest/globals';
import { centroid, nothingLeftOut } from '../../../src/matching/centroid.ts';
import { plainEnglish } from '../../../src/matching/corpus.ts';
import { model } from '../../../src/matching/model.ts';
import { animals } from '../../fixtures/animal-corpus.ts';

const all = model({ phrasings: animals, domain: plainEnglish });
const similarities = all.phrasings.map((_, phrasing) => all.kernel.similarities(all.readingOf(phrasing).features));

/** Σᵢⱼ k(i, j), by adding up all pairs. */
function massOf(members: readonly number[]): number {
  return members.reduce((sum, i) => sum + members.reduce((row, j) => row + (similarities[i]?.[j] ?? 0), 0), 0);
}

describe('massOf', () => {
  it('is the sum of the similarities of all pairs of a label', () => {
    const mass = all.kernel.massOf(all);
    all.phrasingsOf.forEach((members, label) => {
      expect(mass[label]).toBeCloseTo(massOf(members), 4);
    });
  });
});

describe('centroid', () => {
  it('leaves one phrasing out as if it had never been there', () => {
    similarities.forEach((row, phrasing) => {
      const label = all.labelOf[phrasing] ?? 0;
      const others = (all.phrasingsOf[label] ?? []).filter((member) => member !== phrasing);
      const near = others.reduce((sum, other) => sum + (row[other] ?? 0), 0);
      expect(all.centroid(row, new Set([phrasing]))[label]).toBeCloseTo(near / Math.sqrt(massOf(others)), 4);
    });
  });

  it('leaves a whole label out', () => {
    const label = all.labelOf[0] ?? 0;
    expect(all.centroid(similarities[0] ?? new Float64Array(), new Set(all.phrasingsOf[label]))[label]).toBe(0);
  });

  it('is 1 for the only phrasing of a label', () => {
    const alone = { labels: ['a'], labelOf: Int32Array.from([0]), phrasingsOf: [[0]] };
    expect(centroid(alone, Float64Array.from([1]))(Float64Array.from([1]), nothingLeftOut)[0]).toBe(1);
  });
});
