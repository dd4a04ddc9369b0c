import { describe, expect, it } from '@jest/globals';
import { bm25 } from '../../../src/matching/bm25.ts';
import { nothingLeftOut } from '../../../src/matching/centroid.ts';
import { labelling } from '../../../src/matching/labelling.ts';

const documents = [
  ['does', 'it', 'hurt'],
  ['is', 'it', 'painful'],
  ['what', 'does', 'it', 'cost'],
];
const labels = labelling([
  { label: 'pain', text: '' },
  { label: 'pain', text: '' },
  { label: 'price', text: '' },
]);
const index = bm25(documents);
const terms = (...stems: readonly string[]) => stems.map((stem) => ({ stem, weight: 1 }));

describe('bm25', () => {
  it('scores the document highest that shares the rarest words', () => {
    const [hurt = 0, painful = 0, cost = 0] = index.scores(terms('it', 'hurt'));
    expect(hurt).toBeGreaterThan(painful);
    expect(hurt).toBeGreaterThan(cost);
  });

  it('holds unknown words against every document', () => {
    const [alone = 0] = index.scores(terms('hurt'));
    const [among = 0] = index.scores(terms('hurt', 'elephant'));
    expect(among).toBeLessThan(alone);
  });

  it('adds up the idf of the terms, rare and unknown ones counting more', () => {
    expect(index.massOf(terms('it'))).toBeLessThan(index.massOf(terms('hurt')));
    expect(index.massOf(terms('hurt'))).toBeLessThan(index.massOf(terms('elephant')));
    expect(index.massOf(terms('it', 'hurt'))).toBeCloseTo(index.massOf(terms('it')) + index.massOf(terms('hurt')));
  });

  it('covers a text whose words are in several phrasings of a label', () => {
    const [pain = 0, price = 0] = index.covered(terms('hurt', 'painful'), labels, nothingLeftOut);
    expect(pain).toBeCloseTo(1);
    expect(price).toBe(0);
  });

  it('counts a word once, in however many phrasings it is, and not at all in one that is left out', () => {
    const [pain = 0, price = 0] = index.covered(terms('it'), labels, nothingLeftOut);
    expect(pain).toBeCloseTo(1);
    expect(price).toBeCloseTo(1);
    expect(index.covered(terms('hurt'), labels, new Set([0]))[0]).toBe(0);
  });
});
