/** What labels are called: a name that somebody gave an entry is one more wording of what it is about. */
import type { Phrasing } from './corpus.ts';

/** Shorter ones are codes: "q", "id". */
const SHORTEST_WORD = 3;

/** The names of labels that are made of words, "exchange_rate" and "exchangeRate"; numbered ones, "q17", are no names. */
export function namesOf(labels: Iterable<string>): readonly Phrasing[] {
  return [...new Set(labels)].flatMap((label) => {
    const name = label.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{N}]+/gu, ' ').trim();
    const isName = !/\p{N}/u.test(name) && name.split(' ').some((word) => word.length >= SHORTEST_WORD);
    return isName ? [{ label, text: name, isName: true }] : [];
  });
}
