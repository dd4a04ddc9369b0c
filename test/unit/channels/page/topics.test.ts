import { describe, expect, it } from '@jest/globals';
import { topicName, topicsOf } from '../../../../src/channels/page/topics.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { tinyEntry } from '../../../fixtures/tiny-knowledge.ts';

describe('topics', () => {
  it('shows every entry once', () => {
    const { entries } = shippedKnowledge();
    const shown = topicsOf(entries).flatMap((topic) => topic.entries);
    expect(new Set(shown)).toEqual(new Set(entries));
    expect(shown).toHaveLength(entries.length);
  });

  it('puts the risks right after the benefits', () => {
    const ids = topicsOf(shippedKnowledge().entries).map(({ id }) => id);
    expect(ids.indexOf('safety')).toBe(ids.indexOf('benefits') + 1);
  });

  it('shows a topic of the clinic’s own last, under the name of its folder', () => {
    const topics = topicsOf([tinyEntry({ topic: 'skin-care' }), tinyEntry()]);
    expect(topics.map(({ name }) => name)).toEqual([topicName('numbing'), 'Skin care']);
  });
});
