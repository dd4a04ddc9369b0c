/** What is found for a word again and again: the words of a language are few, and its texts are many. */

/** Typed rubbish must not pile up. */
const MOST = 10_000;

/** The same function, which looks at each word once. */
export function remembered(find: (word: string) => string): (word: string) => string {
  const kept = new Map<string, string>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const found = find(word);
    kept.set(word, found);
    return found;
  };
}
