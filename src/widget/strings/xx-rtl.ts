/**
 * A language nobody speaks: English with accents, read from right to left.
 *
 * It shows at a glance what is not translatable (no accents) and what does not mirror. Medical text stays as it is.
 */
import { english } from './en.ts';
import type { Strings } from './strings.ts';

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç', y: 'ý' };
/** Right-to-left embedding and its end, which put Latin words in right-to-left order. */
const [BEGIN, END] = ['\u202B', '\u202C'];

export const rightToLeft: Strings = {
  ...disguise(english),
  // English by the standard's private use: dates and screen readers know what to make of it.
  language: 'en-x-rtl',
  direction: 'rtl',
  composer: { ...disguise(english.composer), personQuestion: english.composer.personQuestion },
  transcript: { ...disguise(english.transcript), fileName: english.transcript.fileName },
  reply: { ...disguise(english.reply), shownInEnglish: accent('Medical text is shown in English.') },
};

function accent(text: string): string {
  return BEGIN + text.replace(/[aeiounçcy]/g, (letter) => ACCENTED[letter] ?? letter) + END;
}

/** The same shape with every string, and whatever a function returns, accented. */
function disguise<T>(value: T): T;
function disguise(value: unknown): unknown {
  if (typeof value === 'string') return accent(value);
  if (typeof value === 'function') return (...values: readonly unknown[]) => accent(String(value(...values)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, disguise(inner)]));
}
