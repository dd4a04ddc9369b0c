import { describe, expect, it } from '@jest/globals';
import { homePage } from '../../../../src/channels/page/home-page.ts';
import { showcaseSection, showcasesOf } from '../../../../src/channels/page/showcases.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';
import { visibleText } from './visible-text.ts';

describe('the sections about the treatment', () => {
  it('tell of the procedure, a session and aftercare in the words of the shipped entries', () => {
    const knowledge = shippedKnowledge();
    const shown = showcasesOf(knowledge);
    expect(shown.map(({ id, parts }) => [id, parts.length])).toEqual([
      ['procedure', 2],
      ['session', 3],
      ['aftercare', 2],
    ]);
    for (const showcase of shown) {
      const card = /<article.*<\/article>/s.exec(showcaseSection(showcase, knowledge.disclaimer).markup)?.[0] ?? '';
      expect(visibleText(card)).toContain(knowledge.disclaimer);
    }
  });

  it('are left out, with the links to them, where a clinic has no such entries', () => {
    expect(showcasesOf(tinyKnowledge)).toEqual([]);
    const page = homePage(tinyKnowledge)();
    for (const [, id = ''] of page.matchAll(/href="\/?#([\w-]+)"/g)) expect(page).toContain(`id="${id}"`);
  });
});
