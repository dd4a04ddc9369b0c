/** A text into the words by which it is matched. */
import type { DomainWords } from './corpus.ts';
import { readablePart } from './gate.ts';
import { american } from './spelling-variants.ts';
import { courtesies, stopWords } from './stop-words.ts';
import { withEmojiWords, withoutPauses, wordsOf } from './words.ts';

/** Brings texts to the words and concepts of a domain, step by step. */
export interface Lexicon {
  /** Plain words without courtesies, pictograms as words. */
  readonly words: (text: string) => readonly string[];
  /** The spellings of the domain made one: "derma pen" and "microneedling" become the subject. */
  readonly unified: (words: readonly string[]) => readonly string[];
  /** The groups that words belong to; they are added to the words, never put in their place. */
  readonly concepts: (words: readonly string[]) => readonly string[];
  /** Words the domain knows besides those of its phrasings. */
  readonly known: readonly string[];
  /** Words of everyday use, which are dropped or tell little: they are common, however rare in phrasings. */
  readonly everyday: readonly string[];
}

/** A lexicon for the words of a domain. */
export function lexicon(domain: DomainWords): Lexicon {
  const unify = unifier(domain);
  const groupOf = new Map(
    domain.groups.flatMap((group) => group.map((word) => [american(word), `#${group[0]}`] as const)),
  );
  return {
    words: (text) => {
      const plain = withoutPauses(wordsOf(withEmojiWords(readablePart(text), domain.emoji)));
      return withoutCourtesies(plain).map(american);
    },
    // A courtesy may have been misspelt. Twice: "hw much" is "how much" first, and then the one word for it.
    unified: (words) => unify(unify(withoutCourtesies(words))),
    concepts: (words) => [...new Set(words.flatMap((word) => groupOf.get(word) ?? []))],
    known: domainWords(domain).map(american),
    everyday: [...stopWords, ...courtesies].map(american),
  };
}

function unifier({ spellings }: DomainWords): (words: readonly string[]) => readonly string[] {
  const canonical = new Map(
    Object.entries(spellings).flatMap(([name, variants]) =>
      variants.map((variant) => [variant.split(' ').map(american).join(' '), name] as const),
    ),
  );
  if (canonical.size === 0) return (words) => words;
  // The longest first, so that "collagen induction therapy" is not left with a "therapy" of its own.
  const variants = [...canonical.keys()].sort((a, b) => b.length - a.length);
  const variant = new RegExp(`\\b(${variants.join('|')})\\b`, 'g');
  return (words) => {
    const unified = words.join(' ').replaceAll(variant, (found) => canonical.get(found) ?? found);
    return unified === '' ? [] : unified.split(' ');
  };
}

function domainWords({ groups, spellings }: DomainWords): readonly string[] {
  return [...groups.flat(), ...Object.keys(spellings), ...Object.values(spellings).flat()].flatMap((words) =>
    words.split(' '),
  );
}

/** All of them, unless there is nothing else. */
function withoutCourtesies(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !courtesies.has(word));
  return rest.length > 0 ? rest : words;
}
