import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { html } from '../../../../src/channels/page/html.ts';
import { visibleText } from './visible-text.ts';

describe('html', () => {
  it('keeps any text text, between tags and in attributes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<b title="${text}">${text}</b>`;
        const [, attribute = '', content = ''] = /^<b title="([^"<>]*)">([^<>]*)<\/b>$/u.exec(markup) ?? [];
        expect([visibleText(attribute), visibleText(content)]).toEqual([text, text]);
      }),
    ));

  it('keeps markup, joins lists, and leaves out what is undefined', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${2}`.markup).toBe('<ul><li>a</li><li>b</li></ul>2');
  });
});
