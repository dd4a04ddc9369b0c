import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choiceOf } from '../../../src/widget/playground-choice.ts';
import { colourNote, contrast, readableInk } from '../../../src/widget/playground-colour.ts';
import { colourRule, scriptTag, settingLine } from '../../../src/widget/playground-tag.ts';

const plain = { origin: 'https://bot.example', integrity: undefined, attributes: [] };

function choice(values: Readonly<Record<string, string>>) {
  return choiceOf(new Map(Object.entries(values)));
}

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
});

describe('the rule for a stylesheet', () => {
  it('has the colour, with an ink that can be read on it, and no markup', () => {
    expect(colourRule('#ffee00')).toBe(
      'dermapen-assistant { --dermapen-accent: #ffee00; --dermapen-on-accent: #05211d; }',
    );
  });

  it('is not there for the default colours', () => {
    expect(colourRule('')).toBe('');
  });
});

describe('the line for the server’s settings', () => {
  it('lists the origin of the website', () => {
    expect(settingLine('https://www.clinic.test')).toBe('DERMAPEN_WIDGET_ORIGINS=https://www.clinic.test');
  });

  it('has a place for it where it is not known', () => {
    expect(settingLine('')).toBe('DERMAPEN_WIDGET_ORIGINS=https://www.your-clinic.example');
  });
});

describe('what is chosen in the form', () => {
  it('is nothing where everything is as it was', () => {
    const { attributes, accent, site, faults } = choice({
      label: 'Ask about Dermapen',
      colour: '',
      accent: '#0e625a',
      position: 'end',
      greeting: ' ',
      'privacy-url': '',
      site: '',
    });
    expect(attributes).toEqual([]);
    expect({ accent, site }).toEqual({ accent: '', site: '' });
    expect(faults.size).toBe(0);
  });

  it('is a colour only where an own one is wanted, the default green as well', () => {
    expect(choice({ colour: 'own', accent: '#0e625a' }).accent).toBe('#0e625a');
    expect(choice({ colour: '', accent: '#6b3fa0' }).accent).toBe('');
  });

  it('is the attributes that differ from the default', () => {
    const { attributes } = choice({ label: 'Hello', position: 'start', theme: 'auto', pin: 'on' });
    expect(attributes).toEqual([
      ['label', 'Hello'],
      ['position', 'start'],
    ]);
  });

  it('is an address that the widget uses', () => {
    for (const address of ['https://a.example', 'http://a.example', 'mailto:a@b.example', '/a', './a', '../a', '#a']) {
      const { attributes, faults } = choice({ 'privacy-url': address });
      expect(attributes).toEqual([['privacy-url', address]]);
      expect(faults.size).toBe(0);
    }
  });

  it('is no other address, which is told of at its field', () => {
    for (const address of ['javascript:alert(1)', 'not a url', 'data:text/html,a', 'www.clinic.example']) {
      const { attributes, faults } = choice({ 'contact-url': address });
      expect(attributes).toEqual([]);
      expect(faults.get('contact-url')).toMatch(/https:\/\/.*mailto:.*left out/);
    }
  });

  it('is the origin of the website, whichever of its pages is named', () => {
    expect(choice({ site: ' https://www.clinic.test/treatments?a=1 ' }).site).toBe('https://www.clinic.test');
  });

  it('is no website that has no origin', () => {
    for (const site of ['www.clinic.test', 'mailto:a@b.test', 'javascript:alert(1)']) {
      const chosen = choice({ site });
      expect(chosen.site).toBe('');
      expect(chosen.faults.get('site')).toMatch(/https:\/\//);
    }
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

describe('what an owner is told of a colour', () => {
  it('is where it is hard to read, among the themes that a visitor can meet', () => {
    expect(colourNote('#0e625a', undefined)).toMatch(/white.*hard to read in the dark/);
    expect(colourNote('#0e625a', 'dark')).toMatch(/hard to read in the dark/);
    expect(colourNote('#0e625a', 'light')).not.toContain('hard');
    expect(colourNote('#ffee00', undefined)).toMatch(/dark, .*hard to read in light/);
  });

  it('is nothing to mind where both will do', () => {
    expect(colourNote('#8a63b8', undefined)).not.toContain('hard');
  });
});
