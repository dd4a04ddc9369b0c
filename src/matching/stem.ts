/** Stems of words: "needles", "needling" and "needled" are one word to the engine. */
import porter from 'wink-porter2-stemmer';

/** Stems that are kept, so that the words of a language are stemmed once; typed rubbish must not pile up. */
const MOST = 10_000;
const kept = new Map<string, string>();

/** The Porter2 stem of a word in small letters. */
export function stem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MOST) kept.clear();
  const found = porter(word);
  kept.set(word, found);
  return found;
}
