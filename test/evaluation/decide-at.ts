/** What the bot would have sent, had it answered from another confidence on. */
import type { WireReply } from '../../src/channels/wire.ts';
import { answerOrAsk } from '../../src/conversation/decide.ts';
import { type Found, SURE } from '../../src/conversation/find-candidates.ts';
import type { Message } from '../../src/conversation/reply.ts';
import type { Candidate } from '../../src/matching/match.ts';
import type { Asked } from './ask-rows.ts';
import { judge, type Result } from './score.ts';

/**
 * The row judged with that threshold; a row that was decided before (a warning sign, small talk, a personal question)
 * stays as it is. Where the threshold is below {@link SURE}, parts of a message that would only then be sure enough to
 * be answered beside each other are not seen.
 */
export function decideAt(threshold: number, asked: Asked): Result {
  if (!isDecidedByConfidence(asked)) return asked;
  return judge(asked.row, [replyWith(asked.reply, messageAt(threshold, asked.found))]);
}

/** Whether the reply is what its candidates led to, and not a step before the decision. */
export function isDecidedByConfidence({ reply, found }: Asked): boolean {
  const decided = answerOrAsk(found, false);
  const same = (some: readonly string[], others: readonly string[]): boolean => some.join(' ') === others.join(' ');
  return (
    reply.kind === decided.kind &&
    reply.lead === decided.lead &&
    same(
      reply.answers.map(({ entry }) => entry),
      decided.answers.map(({ entry }) => entry.id),
    ) &&
    same(
      reply.choices.map(({ entry }) => entry),
      decided.choices.map(({ id }) => id),
    )
  );
}

/** All confidences moved by the same amount keep their distances, and so the bot's own decision can be asked. */
function messageAt(threshold: number, { candidates, several, ...found }: Found): Message {
  const moved = (candidate: Candidate): Candidate => ({
    ...candidate,
    confidence: candidate.confidence + SURE - threshold,
  });
  const stillSure = several.filter(({ confidence }) => confidence >= threshold);
  return answerOrAsk({ ...found, candidates: candidates.map(moved), several: stillSure }, false);
}

function replyWith(reply: WireReply, { kind, answers, choices }: Message): WireReply {
  return {
    ...reply,
    kind,
    answers: answers.map(({ entry, confidence }) => ({
      entry: entry.id,
      topic: entry.topic,
      question: entry.question,
      text: entry.answer,
      confidence,
    })),
    choices: choices.map(({ id, question }) => ({ entry: id, question })),
  };
}
