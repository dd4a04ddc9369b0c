/** Whether a sentence denies a sign ("no pus", "the fever has gone"). */
import type { Negation } from '../knowledge/knowledge.ts';
import { compile, findInOrder, type Pattern, type Span } from './pattern.ts';

/** Decides for one place in a sentence. */
export type IsDenied = (sentence: readonly string[], span: Span) => boolean;

/** Words looked at behind a sign for a wording which says that it is over. */
const LOOK_AHEAD = 8;
/** No wording that holds a denying word and denies nothing is longer. */
const EXCEPT_WORDS = 5;
/** Words that an item of a denied list may have: "no bad redness or pus". */
const ITEM = 3;
const LIST_WORDS = new Set(['or', 'nor']);
/** Where what is said of one thing ends. */
const PAUSES = new Set([',', 'but', 'and', 'though', 'however', 'because', 'then']);
/** Words of a clause of its own, which no denial before it reaches: "no fever, it is oozing or weeping". */
const CLAUSE_WORDS = new Set(['i', 'it', 'my', 'there', 'is', 'am', 'are', 'has', 'have', ...PAUSES]);

/**
 * A judge of denials, from data.
 *
 * In doubt nothing is denied: a denial reaches no further than the words that may stand between and the list it opens
 * ("no fever, chills or pus"), so it can hide no second sign.
 */
export function denials(negation: Negation): IsDenied {
  const before = new Set(negation.before);
  const between = new Set(negation.between);
  const returned = new Set(negation.returned);
  const except = compile('<except>', { except: negation.except });
  const after = compile('<after>', { after: negation.after });

  const isDenying = (sentence: readonly string[], index: number): boolean =>
    before.has(sentence[index] ?? '') && !stands(except, sentence, index);

  const deniedBefore = (sentence: readonly string[], { start, end }: Span): boolean => {
    let index = start - 1;
    while (between.has(sentence[index] ?? '') && !isDenying(sentence, index)) index -= 1;
    if (isDenying(sentence, index)) return true;
    const isItem = LIST_WORDS.has(sentence[index] ?? '') || (isSeparator(sentence[index]) && listGoesOn(sentence, end));
    return isItem && listIsDenied(sentence, index, isDenying);
  };

  const isOver = (sentence: readonly string[], end: number): boolean => {
    const own = untilPause(sentence.slice(end, end + LOOK_AHEAD));
    const said = own.findIndex((word) => !between.has(word));
    const over = findInOrder(after, own).some(({ start }) => said === -1 || start <= said);
    return over && !own.includes('not') && !sentence.slice(end).some((word) => returned.has(word));
  };

  return (sentence, span) => deniedBefore(sentence, span) || isOver(sentence, span.end);
}

/** Whether the list that this separator belongs to is opened by a denial: "no redness, chills, or". */
function listIsDenied(
  sentence: readonly string[],
  separator: number,
  isDenying: (sentence: readonly string[], index: number) => boolean,
): boolean {
  const item = sentence[separator - 1] === ',' ? separator - 2 : separator - 1;
  for (let index = item; index >= Math.max(0, item - ITEM); index -= 1) {
    if (index < item && isDenying(sentence, index)) return true;
    if (isSeparator(sentence[index])) return index < item && listIsDenied(sentence, index, isDenying);
    if (CLAUSE_WORDS.has(sentence[index] ?? '')) return false;
  }
  return false;
}

/** Whether an "or" follows before the list ends: "chills or pus", "chills, pus or heat". */
function listGoesOn(sentence: readonly string[], end: number): boolean {
  if (!isSeparator(sentence[end])) return false;
  const next = sentence.slice(end + 1, end + 2 + ITEM).findIndex((word) => isSeparator(word));
  return LIST_WORDS.has(sentence[end] ?? '') || (next !== -1 && listGoesOn(sentence, end + 1 + next));
}

function isSeparator(word: string | undefined): boolean {
  return word === ',' || LIST_WORDS.has(word ?? '');
}

/** Whether the wording stands over this place; only the words around it are looked at. */
function stands(wording: Pattern, sentence: readonly string[], index: number): boolean {
  const from = Math.max(0, index - EXCEPT_WORDS);
  const around = sentence.slice(from, index + EXCEPT_WORDS);
  return findInOrder(wording, around).some(({ start, end }) => from + start <= index && index < from + end);
}

function untilPause(words: readonly string[]): readonly string[] {
  const pause = words.findIndex((word) => PAUSES.has(word));
  return pause === -1 ? words : words.slice(0, pause);
}
