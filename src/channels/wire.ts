/** The wire reply: one JSON shape for REST, the terminal, the widget and the tests. It is made in browsers as well. */
import type { z } from 'zod';
import { toPlainText } from '../conversation/plain-text.ts';
import type { Answer, Reply } from '../conversation/reply.ts';
import type { wireReplySchema } from './wire-schema.ts';
import { sourceField } from './wire-source.ts';

export type WireReply = z.infer<typeof wireReplySchema>;

/** A reply in its wire shape. */
export function toWire(reply: Reply): WireReply {
  return {
    kind: reply.kind,
    text: toPlainText(reply),
    ...(reply.disclosure === undefined ? {} : { disclosure: reply.disclosure }),
    ...(reply.lead === undefined ? {} : { lead: reply.lead }),
    answers: reply.answers.map(toWireAnswer),
    ...(reply.referral === undefined ? {} : { referral: reply.referral }),
    choices: reply.choices.map(({ id, question }) => ({ entry: id, question })),
    suggestions: [...reply.suggestions],
    contact: {
      phone: reply.contact.phone,
      email: reply.contact.email,
      url: reply.contact.booking,
      emergency: reply.contact.emergency,
    },
    disclaimer: reply.disclaimer,
    knowledge: reply.knowledge,
  };
}

function toWireAnswer({ entry, confidence }: Answer): WireReply['answers'][number] {
  return {
    entry: entry.id,
    topic: entry.topic,
    question: entry.question,
    text: entry.answer,
    confidence: Math.round(confidence * 1000) / 1000,
    ...sourceField(entry),
  };
}
