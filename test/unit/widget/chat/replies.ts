/** A reply as the server sends it, for the tests of the chat. */
import { toWire, type WireReply } from '../../../../src/channels/wire.ts';
import { greet, respond } from '../../../../src/conversation/respond.ts';
import type { Replied, Said } from '../../../../src/widget/chat.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

/** The greeting, or the reply to a question. */
export function wireReply(question?: string): WireReply {
  const at = 0;
  const turn =
    question === undefined ? greet(tinyKnowledge, {}, at) : respond(tinyKnowledge, {}, { text: question, at });
  return toWire(turn.reply);
}

export function said(id: string, changes: Partial<Said> = {}): Said {
  return { kind: 'said', id, text: `question ${id}`, at: 1, delivery: 'sent', ...changes };
}

export function replied(id: string, changes: Partial<Replied> = {}): Replied {
  return { kind: 'replied', id, at: 1, reply: wireReply('does it hurt'), from: 'server', ...changes };
}
