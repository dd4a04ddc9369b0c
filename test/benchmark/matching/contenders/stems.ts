/** Text as the best configuration of a plain search engine wants it: stems without stop words. */
import stem from 'wink-porter2-stemmer';
import { stopWords } from '../../../../src/matching/stop-words.ts';

/** The stems of the words that carry meaning; of all words where none does. */
export function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const meant = words.filter((word) => !stopWords.has(word));
  return (meant.length > 0 ? meant : words).map(stem);
}
