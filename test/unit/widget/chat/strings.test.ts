import { describe, expect, it } from '@jest/globals';
import { english } from '../../../../src/widget/strings/en.ts';
import { spanish } from '../../../../src/widget/strings/es.ts';
import { loadStrings, offered } from '../../../../src/widget/strings/load.ts';
import { rightToLeft } from '../../../../src/widget/strings/xx-rtl.ts';

/** Every word of a language: `path: text`, functions called with a value that is easy to see. */
function words(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function') return words(value(7), path);
  if (typeof value !== 'object' || value === null) return [`${path}: ${value}`];
  return Object.entries(value).flatMap(([name, inner]) => words(inner, `${path}/${name}`));
}

const paths = (language: object) => words(language).map((line) => line.split(':')[0]);
/** What only a language that is not the knowledge’s own has to say. */
const SHOWN_IN_ENGLISH = '/reply/shownInEnglish';

describe.each([spanish, rightToLeft])('$language', (language) => {
  it('has every word of English, and says that medical text is shown in English', () => {
    expect(paths(language).toSorted()).toEqual([...paths(english), SHOWN_IN_ENGLISH].toSorted());
  });

  it('has no word left empty, and every value in its place', () => {
    const english7 = words(english).filter((line) => line.includes('7'));
    expect(words(language).filter((line) => line.endsWith(': '))).toEqual([]);
    expect(words(language).filter((line) => line.includes('7'))).toHaveLength(english7.length);
  });

  it('asks for a person in the language the assistant understands', () => {
    expect(language.composer.personQuestion).toBe(english.composer.personQuestion);
  });
});

describe('Spanish', () => {
  it('leaves nothing in English but names', () => {
    const same = words(spanish).filter((line) => words(english).includes(line));
    expect(same).toEqual([`/direction: ltr`, `/composer/personQuestion: ${english.composer.personQuestion}`]);
  });
});

describe('the right-to-left language', () => {
  it('reads from right to left, with every English letter in disguise', () => {
    expect(rightToLeft.direction).toBe('rtl');
    expect(rightToLeft.header.title).toBe('\u202BDérmápéñ ássístáñt\u202C');
  });
});

describe('loading', () => {
  it.each([
    ['es-MX', spanish],
    ['ES', spanish],
    ['xx-rtl', rightToLeft],
    ['en-AU', english],
    ['tlh', english],
    ['', english],
  ])('of %p gives the nearest language there is', async (locale, expected) => {
    expect((await loadStrings(locale)).language).toBe(expected.language);
  });

  it('is offered for the languages that are complete, by their own names', async () => {
    const loaded = await Promise.all(offered.map(({ language }) => loadStrings(language)));
    expect(loaded.map(({ language }) => language)).toEqual(offered.map(({ language }) => language));
  });
});
