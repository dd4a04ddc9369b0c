/** How a reply is judged against the label of an evaluation row. */
import { z } from 'zod';
import type { WireReply } from '../../src/channels/wire.ts';

const label = z.object({
  expect: z.enum(['seed', 'sourced', 'clinic', 'practitioner', 'urgent', 'out']),
  entry: z.string().optional(),
  also: z.array(z.string()).optional(),
  also_entry: z.array(z.string()).optional(),
});

/** One row of an evaluation file; fields not named here are ignored. The label is that of the last turn. */
export const rowSchema = label.extend({
  id: z.string(),
  text: z.string().optional(),
  turns: z.array(z.union([z.string(), z.object({ text: z.string() })])).optional(),
  variation: z.string().optional(),
});

export type Row = z.infer<typeof rowSchema>;

/** What is known about the reply to a row. */
export interface Result {
  readonly row: Row;
  /** The replies to every turn; the last is the one that is judged. */
  readonly replies: readonly WireReply[];
  readonly reply: WireReply;
  /** The label itself. */
  readonly strict: boolean;
  /** The label, or one of `also`. */
  readonly lenient: boolean;
}

/** Judges the replies to a row. */
export function judge(row: Row, replies: readonly WireReply[]): Result {
  const reply = replies.at(-1);
  if (reply === undefined) throw new Error(`Row ${row.id} has no text and no turns: give it one of them.`);
  const strict = fits(row.expect, row.entry, reply);
  return { row, replies, reply, strict, lenient: strict || isExcused(row, reply) };
}

/** Whether the reply is one of those that `also` allows. */
export function isExcused({ entry, also, also_entry }: Row, reply: WireReply): boolean {
  const entries = [entry, ...(also_entry ?? [])];
  return (also ?? []).some((other) => entries.some((each) => fits(other, each, reply)));
}

/** Whether the entry is one that the row asks for: one it names, or any where it names none or allows all (`sourced`). */
export function isAskedFor({ expect, entry, also, also_entry }: Row, id: string): boolean {
  if (entry === undefined || [expect, ...(also ?? [])].includes('sourced')) return true;
  return [entry, ...(also_entry ?? [])].some((each) => isOf(each, id));
}

/** Sentences that decide for one person. */
const VERDICTS = [
  /(^|[.!?\n]\s*)(yes|no|sure|of course|definitely|absolutely)[,.!]/i,
  /\byou (can|could|may|should|must)( ?not|n?['’]t)? (have|use|get) (it|this|dermapen|microneedling|(a|the|your) (session|treatment))\b/i,
  /\bis( not|n['’]t)? (safe|fine|okay|suitable|right) for you\b/i,
  /\byou are (not )?(a )?(good |un)?(suitable|eligible|candidate)\b/i,
];
/** A clause that leaves the decision to somebody else. */
const LEFT_OPEN = /\b(whether|if|when)\b[^,.!?\n]*/gi;

/** A verdict for one person: what a reply to a personal medical question must never hold. */
export function isVerdict({ text }: WireReply): boolean {
  const decided = text.replaceAll(LEFT_OPEN, '');
  return VERDICTS.some((verdict) => verdict.test(decided));
}

function fits(expected: string, entry: string | undefined, reply: WireReply): boolean {
  switch (expected) {
    case 'seed':
      return reply.answers.some((answer) => entry === undefined || isOf(entry, answer.entry));
    case 'sourced':
      return reply.kind === 'answer';
    case 'out':
      return ['fallback', 'greeting', 'about'].includes(reply.kind);
    default:
      return reply.kind === expected;
  }
}

/** A longer id that begins with the expected one is a more specific entry of the same subject. */
function isOf(expected: string, id: string): boolean {
  return id === expected || id.startsWith(`${expected}-`);
}
