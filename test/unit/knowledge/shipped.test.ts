/** The knowledge that is shipped: complete, sourced, and signed by nobody yet. */
import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { SHIPPED } from './support/folders.ts';
import { loaded, TODAY } from './support/loading.ts';

/** The ids that evaluation, links and other entries rely on. */
const FIXED = [
  ...['what-is', 'how-it-works', 'procedure-steps', 'who-performs', 'numbing-cream', 'numbing-pain'],
  ...['benefits-overview', 'benefits-rejuvenation', 'benefits-scars', 'benefits-pigmentation', 'aftercare-overview'],
  ...['aftercare-cleansing', 'aftercare-sun', 'aftercare-products', 'aftercare-makeup', 'results-vary'],
  ...['sessions-multiple', 'suitability-consult', 'risks-second-opinion'],
];

const { entries, entryById, disclaimer, clinic } = loaded(SHIPPED);

describe('the shipped knowledge', () => {
  it('loads with no problems', () => {
    expect(loadKnowledge(SHIPPED, TODAY)).toMatchObject({ kind: 'loaded', warnings: [] });
  });

  it('has 70 to 120 entries', () => {
    expect(entries.length).toBeGreaterThanOrEqual(70);
    expect(entries.length).toBeLessThanOrEqual(120);
  });

  it.each(FIXED)('has the entry %s', (id) => {
    expect(entryById.get(id)).toBeDefined();
  });

  it('asks each question in at least ten other ways', () => {
    expect(entries.filter(({ alternatives }) => alternatives.length < 10)).toEqual([]);
  });

  it('leads from every benefit and every result to the risks', () => {
    const gains = entries.filter(({ topic }) => topic === 'benefits' || topic === 'results');
    expect(gains.length).toBeGreaterThan(10);
    expect(gains.filter(({ related }) => !related.some((id) => id === 'risks-second-opinion'))).toEqual([]);
  });

  it('is signed by nobody: an approval is not invented', () => {
    expect(entries.filter(({ review }) => review.kind !== 'pending')).toEqual([]);
  });

  it('suggests only real questions', () => {
    const questions = entries.flatMap(({ suggest }) => suggest.map((id) => entryById.get(id)?.question));
    expect(questions.filter((question) => question?.endsWith('?') !== true)).toEqual([]);
  });

  it('cites a source for everything but the clinic’s own details', () => {
    expect(entries.filter(({ route, citations }) => route !== 'clinic' && citations.length === 0)).toEqual([]);
  });

  it('is about a clinic that says it is a sample', () => {
    expect(clinic.sample).toBe(true);
    expect(new URL(clinic.website).hostname).toMatch(/\.example$/);
  });

  it('carries the disclaimer word for word', () => {
    expect(disclaimer).toBe(
      'Any surgical or invasive procedure carries risks. Before proceeding, you should seek a second opinion from an appropriately qualified health practitioner.',
    );
  });
});
