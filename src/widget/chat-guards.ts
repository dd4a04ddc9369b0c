/** Type guards, small enough for a browser: what comes from the network or from storage is looked at before it is trusted. */
import type { WireReply } from '../channels/wire.ts';

export type Guard<T> = (value: unknown) => value is T;

/** One guard for each field: a field that is forgotten, or of another type, does not compile. */
type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Guard<T[K] | undefined> : Guard<T[K]>;
};

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

export function isMissing(value: unknown): value is undefined {
  return value === undefined;
}

export function oneOf<const T extends string>(...allowed: readonly T[]): Guard<T> {
  return (value): value is T => allowed.some((one) => one === value);
}

export function either<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

export function listOf<T>(item: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(item);
}

/** An object with these fields; others may be there. */
export function fields<T extends object>(guards: Fields<T>): Guard<T> {
  return (value): value is T => {
    if (!isRecord(value)) return false;
    for (const name in guards) if (!guards[name](value[name])) return false;
    return true;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export const isTextOrMissing = either(isText, isMissing);

/** A reply is shown whole or not at all: one without its disclaimer is no reply. */
export const isWireReply = fields<WireReply>({
  kind: oneOf('answer', 'clarify', 'practitioner', 'clinic', 'urgent', 'fallback', 'greeting', 'about', 'handoff'),
  text: isText,
  disclosure: isTextOrMissing,
  lead: isTextOrMissing,
  answers: listOf(
    fields<WireReply['answers'][number]>({
      entry: isText,
      topic: isText,
      question: isText,
      text: isText,
      confidence: isNumber,
      source: either(fields({ id: isText, title: isText, url: isTextOrMissing }), isMissing),
    }),
  ),
  referral: isTextOrMissing,
  choices: listOf(fields<WireReply['choices'][number]>({ entry: isText, question: isText })),
  suggestions: listOf(isText),
  contact: fields<WireReply['contact']>({ phone: isText, email: isText, url: isText, emergency: isText }),
  disclaimer: isFilled,
  knowledge: isText,
});

function isFilled(value: unknown): value is string {
  return isText(value) && value !== '';
}
