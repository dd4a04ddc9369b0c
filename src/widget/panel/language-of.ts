/** The language of the widget's words, as an element has it. */
import type { Strings } from '../strings/strings.ts';

/** The pseudo-language is none that a screen reader knows. */
export function languageOf({ language }: Strings): string {
  return language.startsWith('xx') ? '' : language;
}
