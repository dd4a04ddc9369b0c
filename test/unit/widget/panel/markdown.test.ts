import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyPhone, markdown } from '../../../../src/widget/panel/markdown.ts';

/** A template as markup, with what is put into it in braces where a browser would show it as text. */
function drawn(value: unknown): string {
  if (Array.isArray(value)) return value.map(drawn).join('');
  if (typeof value !== 'object' || value === null || !('strings' in value) || !('values' in value)) return `{${value}}`;
  const { strings, values } = value;
  if (!Array.isArray(strings) || !Array.isArray(values)) throw new Error('This is no template.');
  return strings.map((text, index) => text + (index < values.length ? drawn(values[index]) : '')).join('');
}

const text = (markup: string) => markup.replaceAll(/\{|\}|<[^>]*>/g, '');

describe('the Markdown of the knowledge', () => {
  it('has paragraphs and bold', () => {
    expect(drawn(markdown('One **two** three.\n\nFour.'))).toBe('<p>{One }<b>{two}</b>{ three.}</p><p>{Four.}</p>');
  });

  it('has lists, with a line before them', () => {
    expect(drawn(markdown('Leave off:\n- one\n- **two**'))).toBe(
      '<p>{Leave off:}</p><ul><li>{one}</li><li>{}<b>{two}</b>{}</li></ul>',
    );
  });

  it('shows markup as the text it is', () => {
    expect(drawn(markdown('<img src=x onerror=alert(1)>'))).toBe('<p>{<img src=x onerror=alert(1)>}</p>');
  });

  it('leads to secure addresses and to mailboxes, and to nothing else', () => {
    const markup = drawn(
      markdown('See https://clinic.example/a?b=c. Write to us@clinic.example, not javascript:alert(1).'),
    );
    expect(markup.match(/href=\{[^}]*\}/g)).toEqual([
      'href={https://clinic.example/a?b=c}',
      'href={mailto:us@clinic.example}',
    ]);
  });

  it('calls the numbers it is given, inside bold as well', () => {
    const markup = drawn(
      markdown('**Call 000 now.** Or (02) 5550 0142, 3 to 5 weeks, 2000.', ['(02) 5550 0142', '000']),
    );
    expect(markup.match(/tel:\d+/g)).toEqual(['tel:000', 'tel:0255500142']);
  });

  it('calls every number of an urgent text', () => {
    const markup = drawn(markdown('Lifeline: 13 11 14. Abroad: +61 2 5550 0142. Within 24 hours.', [anyPhone]));
    expect(markup.match(/tel:[\d+]+/g)).toEqual(['tel:131114', 'tel:+61255500142']);
  });

  it('loses no letter of a text, whatever it is', () => {
    const words = fc.array(
      fc.constantFrom('one', '**', 'https://a.example', 'a@b.example', '13 11 14', '<b>', '$&', '\\'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const source = parts.join(' ');
        const letters = (from: string) => from.replaceAll(/[\s*<>{}b]/g, '');
        const shown = drawn(markdown(source, [anyPhone])).replaceAll(
          / href=\{[^}]*\}| target="[^"]*"| rel="[^"]*"/g,
          '',
        );
        expect(letters(text(shown))).toBe(letters(source.replaceAll('<b>', '')));
      }),
    );
  });
});
