import { describe, expect, it } from '@jest/globals';
import { markdown } from '../../../../src/channels/page/markdown.ts';

describe('markdown', () => {
  it('renders paragraphs, lists and bold', () => {
    expect(markdown('One **two**.\n\n- three\n- four').markup).toBe(
      '<p>One <strong>two</strong>.</p>\n<ul>\n<li>three</li>\n<li>four</li>\n</ul>\n',
    );
  });

  it('makes an address a link', () => {
    expect(markdown('Look at https://clinic.example/a before.').markup).toBe(
      '<p>Look at <a href="https://clinic.example/a" rel="noreferrer">https://clinic.example/a</a> before.</p>\n',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    'text <img src=x onerror=alert(1)>',
    '[a link](javascript:alert(1))',
    '![a picture](https://elsewhere.example/x.png)',
    '<javascript:alert(1)>',
    'http://elsewhere.example',
  ])('shows %s as it was typed', (source) => {
    expect(markdown(source).markup).not.toMatch(/<(?!\/?p>)/);
  });
});
