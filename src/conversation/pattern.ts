/** Word patterns of the data files: `can not breathe`, `<swollen> <face>`; and where they occur in a sentence. */
import { grouped } from '../matching/grouped.ts';
import { plainWords } from './sentences.ts';

/** The ways in which one place of a pattern may be filled: runs of words by their first word, the longest first. */
type Slot = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A pattern, ready for matching. */
export interface Pattern {
  readonly slots: readonly Slot[];
}

/** A run of words in a sentence; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Groups = Readonly<Record<string, readonly string[]>>;

/** Other words that may stand between two words of a pattern. */
const MAX_GAP = 2;
/** The words of a combination meet within this many words. */
const MAX_REACH = 12;

/** Compiles a pattern; `<name>` stands for any item of the group. */
export function compile(pattern: string, groups: Groups): Pattern {
  return { slots: pattern.split(/\s+/).map((part) => slotOf(part, groups)) };
}

/** The words that patterns are made of. */
export function wordsIn(patterns: readonly Pattern[]): ReadonlySet<string> {
  const slots = new Set(patterns.flatMap((pattern) => pattern.slots));
  return new Set([...slots].flatMap((slot) => [...slot.values()].flat(2)));
}

/** Where the pattern's words stand in this order, with at most `gap` others between two of them. */
export function findInOrder({ slots }: Pattern, sentence: readonly string[], gap: number = MAX_GAP): readonly Span[] {
  if (sentence.length < slots.length) return [];
  return startsOf(slots[0], sentence).flatMap((start) => {
    const end = endOf(slots, 0, sentence, start, gap);
    return end === undefined ? [] : [{ start, end }];
  });
}

/**
 * Where the pattern's words stand in any order: a span for each word, or none.
 *
 * Only places that count are looked at, so that a word which is denied here does not hide the same word further on.
 */
export function findTogether(
  { slots }: Pattern,
  sentence: readonly string[],
  counts: (span: Span) => boolean = () => true,
): readonly Span[] | undefined {
  if (sentence.length < slots.length) return undefined;
  const places = slots.map((slot) => startsOf(slot, sentence).flatMap((start) => fillings(slot, sentence, start)));
  if (places.some((spans) => spans.length === 0)) return undefined;
  return nearTogether(places.map((spans) => spans.filter(counts)));
}

/** One span from each place, no two of them overlapping and none too far from another. */
function nearTogether(places: readonly (readonly Span[])[]): readonly Span[] | undefined {
  const [here, ...rest] = places;
  if (here === undefined) return [];
  if (rest.some((spans) => spans.length === 0)) return undefined;
  for (const span of here) {
    const found = nearTogether(rest.map((spans) => spans.filter((other) => isNear(span, other))));
    if (found !== undefined) return [span, ...found];
  }
  return undefined;
}

function isNear(one: Span, other: Span): boolean {
  const apart = one.start >= other.end || one.end <= other.start;
  return apart && Math.abs(one.start - other.start) <= MAX_REACH;
}

function endOf(
  slots: readonly Slot[],
  index: number,
  sentence: readonly string[],
  start: number,
  gap: number,
): number | undefined {
  const end = fill(slots[index], sentence, start);
  if (end === undefined || index === slots.length - 1) return end;
  for (let next = end; next <= end + gap; next += 1) {
    const found = endOf(slots, index + 1, sentence, next, gap);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fillings(slot: Slot, sentence: readonly string[], start: number): readonly Span[] {
  const end = fill(slot, sentence, start);
  return end === undefined ? [] : [{ start, end }];
}

/** Where the slot ends when it is filled from `start`; undefined when it is not. The longest filling wins. */
function fill(slot: Slot | undefined, sentence: readonly string[], start: number): number | undefined {
  const runs = slot?.get(sentence[start] ?? '');
  const run = runs?.find((words) => words.every((word, index) => sentence[start + index] === word));
  return run === undefined ? undefined : start + run.length;
}

/** Slots already made: a group stands in hundreds of patterns. */
const slotsMade = new WeakMap<Groups, Map<string, Slot>>();

function slotOf(part: string, groups: Groups): Slot {
  const made = slotsMade.get(groups) ?? new Map<string, Slot>();
  slotsMade.set(groups, made);
  const group = /^<(.+)>$/.exec(part)?.[1];
  const slot = made.get(part) ?? makeSlot(group === undefined ? [part] : (groups[group] ?? []));
  made.set(part, slot);
  return slot;
}

function makeSlot(items: readonly string[]): Slot {
  const runs = items.map(plainWords).toSorted((a, b) => b.length - a.length);
  return grouped(runs, ([first = '']) => first);
}

/** The words of the sentences at hand and where each stands: hundreds of patterns ask the same sentence. */
const placesOfWords = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>();

function startsOf(slot: Slot | undefined, sentence: readonly string[]): readonly number[] {
  if (slot === undefined) return [];
  const places = placesOfWords.get(sentence) ?? grouped([...sentence.keys()], (index) => sentence[index] ?? '');
  placesOfWords.set(sentence, places);
  const [few, many] = slot.size < places.size ? [slot, places] : [places, slot];
  const words = [...few.keys()].filter((word) => many.has(word));
  return words.flatMap((word) => places.get(word) ?? []).sort((a, b) => a - b);
}
