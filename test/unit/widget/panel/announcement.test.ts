import { describe, expect, it } from '@jest/globals';
import { announcement } from '../../../../src/widget/panel/announcement.ts';
import { DISCLAIMER, states } from '../../../fixtures/widget/states.ts';

const replies = Object.values(states).flatMap(({ items }) =>
  items.flatMap((item) => (item.kind === 'replied' ? [item.reply] : [])),
);

describe('what a screen reader is told of a reply', () => {
  it.each(replies)('ends with the disclaimer, once, for $kind', (reply) => {
    const told = announcement(reply);
    expect(told.endsWith(DISCLAIMER)).toBe(true);
    expect(told.split(DISCLAIMER)).toHaveLength(2);
  });

  it.each(replies)('has no marks of Markdown in it, for $kind', (reply) => {
    expect(announcement(reply)).not.toMatch(/\*\*|\n|^- /);
  });

  it('names the questions of two answers, and offers those of a “did you mean”', () => {
    const told = replies.map(announcement).join(' ');
    expect(told).toContain('Can I wear make-up straight after Dermapen? Make-up is left off');
    expect(told).toContain('How do I protect my skin from the sun?');
  });
});
