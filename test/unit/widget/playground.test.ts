import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, readableInk } from '../../../src/widget/playground-colour.ts';
import { scriptTag } from '../../../src/widget/playground-tag.ts';

const plain = { origin: 'https://bot.example', integrity: undefined, attributes: [], accent: '' };

describe('the tag an owner copies', () => {
  it('is one line where nothing was chosen', () => {
    expect(scriptTag(plain)).toBe('<script async src="https://bot.example/widget/loader.js"></script>');
  });

  it('is pinned by the hash', () => {
    expect(scriptTag({ ...plain, integrity: 'sha256-abc=' })).toContain(
      'integrity="sha256-abc=" crossorigin="anonymous"',
    );
  });

  it('carries what was chosen, quoted', () => {
    const attributes = [['label', 'Ask "us" <now> & here']] as const;
    expect(scriptTag({ ...plain, attributes })).toContain('data-label="Ask &quot;us&quot; &lt;now> &amp; here"');
  });

  it('puts a colour into the stylesheet, with an ink that can be read on it', () => {
    expect(scriptTag({ ...plain, accent: '#ffee00' })).toContain(
      'dermapen-assistant { --dermapen-accent: #ffee00; --dermapen-on-accent: #05211d; }',
    );
  });
});

describe('the ink on a colour', () => {
  it('can be read on any colour', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const colour = `#${red}${green}${blue}`;
        expect(contrast(colour, readableInk(colour))).toBeGreaterThan(4);
      }),
    );
  });
});
