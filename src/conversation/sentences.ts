/** An utterance as sentences of plain words. Commas are kept: a denial ends at one. */
import { withEmojiWords, wordsOf } from '../matching/words.ts';

/** Scripts written without spaces. Each character counts as a word, so that a wording is found inside a longer run. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]`;
const BESIDE_UNSPACED = new RegExp(`(?<=${UNSPACED})|(?=${UNSPACED})`, 'gu');

/** Sentences of an utterance; emoji that stand for a word become that word. */
export function sentencesOf(
  utterance: string,
  emoji: Readonly<Record<string, string>>,
): readonly (readonly string[])[] {
  const sentences: string[][] = [[]];
  for (const word of plainWords(withEmojiWords(utterance, emoji))) {
    if (word === '.') sentences.push([]);
    else sentences.at(-1)?.push(word);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** The words of a text as sentences hold them: a pattern written in any language is read as a message is. */
export function plainWords(text: string): readonly string[] {
  return wordsOf(text.replaceAll(BESIDE_UNSPACED, ' '));
}
