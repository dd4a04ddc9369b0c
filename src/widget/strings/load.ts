/** The words of one language. English is part of the application; every other language is its own file, fetched when asked for. */
import { english } from './en.ts';
import type { Strings } from './strings.ts';

type Loader = () => Promise<Strings>;

/** By BCP 47 primary subtag. `xx-rtl` is the pseudo-language that shows whether right to left works. */
const languages: Readonly<Record<string, Loader>> = {
  es: async () => (await import('./es.ts')).spanish,
  'xx-rtl': async () => (await import('./xx-rtl.ts')).rightToLeft,
};

/** What the language menu offers; the pseudo-language is for tests and is not among them. */
export const offered: readonly { readonly language: string; readonly name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'es', name: 'Español' },
];

/**
 * The strings for a locale such as `es-MX`, else English.
 *
 * Never rejects: a language whose file can't be fetched is shown in English.
 */
export async function loadStrings(locale: string): Promise<Strings> {
  const wanted = locale.toLowerCase();
  const load = languages[wanted] ?? languages[wanted.split('-')[0] ?? ''];
  if (load === undefined) return english;
  try {
    return await load();
  } catch {
    return english;
  }
}
