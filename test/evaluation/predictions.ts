/** Confidences next to whether they were right: what calibration is measured on. */
import type { Asked } from './ask-rows.ts';
import { isDecidedByConfidence } from './decide-at.ts';
import { isInScope } from './faults.ts';
import { isAskedFor } from './score.ts';

/** One entry the bot had in mind for a question, sent or not. */
export interface Prediction {
  /** How sure it was, 0 to 1. */
  readonly confidence: number;
  /** The entry is asked for. */
  readonly isRight: boolean;
}

/**
 * For an answer its confidence, one for each entry in it; for “did you mean” and “no approved answer” that of the best
 * candidate. Replies that no confidence led to (urgent, small talk, personal, another treatment) say nothing here, nor
 * do rows labelled `urgent`, for which no entry is right or wrong.
 */
export function predictions(asked: readonly Asked[]): readonly Prediction[] {
  return asked
    .filter(({ row }) => row.expect !== 'urgent')
    .flatMap((each) =>
      claims(each).map(({ entry, confidence }) => ({
        confidence,
        isRight: isInScope(each) && isAskedFor(each.row, entry),
      })),
    );
}

interface Claim {
  readonly entry: string;
  readonly confidence: number;
}

function claims(asked: Asked): readonly Claim[] {
  const { reply, found } = asked;
  if (reply.answers.length > 0) return reply.answers;
  if (found.isElsewhere || !isDecidedByConfidence(asked)) return [];
  return found.candidates.slice(0, 1).map(({ entry, confidence }) => ({ entry: entry.id, confidence }));
}
