/** A text as the engine reads it: its words, what was put right in them, and what they are compared by. */

import type { Term } from './bm25.ts';
import { letterFeatures, wordFeatures } from './features.ts';
import type { TextFeatures } from './kernel.ts';
import type { Lexicon } from './normalise.ts';
import type { Correction, Speller } from './spell.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

export interface Reading {
  /** As they stand in the text. */
  readonly typed: readonly string[];
  /** With what was put right. */
  readonly words: readonly string[];
  readonly corrections: readonly Correction[];
  readonly concepts: readonly string[];
  readonly features: TextFeatures;
  /** Stems and concepts as BM25 weighs them. */
  readonly terms: readonly Term[];
  /** Stems that carry meaning, as Fuse.js searches them. */
  readonly content: readonly string[];
}

/** Reads a text, once the words of the corpus are known. */
export type Read = (text: string) => Reading;

/** A stop word tells a third of what another word tells. */
const STOP_WORD = 0.3;

/** Reads texts with the words of a domain; the words of phrasings are right as they are, so they need no speller. */
export function reader(lexicon: Lexicon, spell: Speller, subject: string | undefined): Read {
  return (text) => {
    const typed = lexicon.words(text);
    const corrections = spell(typed);
    const words = lexicon.unified(corrected(typed, corrections));
    const concepts = lexicon.concepts(words);
    const isLight = (word: string): boolean => stopWords.has(word) || word === subject;
    const stems = words.map((word) => ({ stem: stem(word), weight: isLight(word) ? STOP_WORD : 1 }));
    const meant = words.filter((word) => !isLight(word));
    return {
      typed,
      words,
      corrections,
      concepts,
      features: {
        words: wordFeatures(words, concepts, isLight),
        letters: letterFeatures(words),
        line: words.join(' '),
      },
      terms: distinct([...stems, ...concepts.map((concept) => ({ stem: concept, weight: 1 }))]),
      content: [...new Set((meant.length > 0 ? meant : words).map((word) => stem(word)))],
    };
  };
}

function corrected(words: readonly string[], corrections: readonly Correction[]): readonly string[] {
  if (corrections.length === 0) return words;
  const meant = new Map(corrections.map(({ from, to }) => [from, to.split(' ')]));
  return words.flatMap((word) => meant.get(word) ?? [word]);
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [term.stem, term])).values()];
}
