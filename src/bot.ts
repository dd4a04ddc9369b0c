/** One turn with its effects: the conversation is loaded, answered and saved; the turn is counted and timed. */
import type { Handle, Incoming } from './channels/channel.ts';
import type { Conversation } from './conversation/conversation.ts';
import { apologise, greet, refuseUpload, respond, type Turn } from './conversation/respond.ts';
import { type ErrorCode, Fault } from './errors.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { errorFields, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { ConversationStore } from './storage/store.ts';

export interface BotParts {
  readonly knowledge: Knowledge;
  readonly store: ConversationStore;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** The terminal has neither log nor metrics. */
  readonly log?: Log;
  readonly metrics?: Metrics;
}

/**
 * The bot, as channels see it.
 *
 * A store that fails costs the memory of earlier turns, never the reply: a warning sign is answered all the same.
 */
export function bot({ knowledge, store, clock, log, metrics }: BotParts): Handle {
  return async (incoming) => {
    const { conversationId, channel } = incoming;
    const at = clock();
    const startedAt = performance.now();
    try {
      const before = await store.load(conversationId).catch(report('store-failed'));
      const { reply, conversation } = take(knowledge, before ?? {}, incoming, at);
      await store.save(conversationId, conversation).catch(report('store-failed'));
      metrics?.answered(channel, reply.kind, performance.now() - startedAt);
      return reply;
    } catch (cause) {
      report('turn-failed')(cause);
      metrics?.failed(channel);
      return apologise(knowledge);
    }
  };

  function report(code: ErrorCode): (cause: unknown) => undefined {
    return (cause) => {
      log?.error(errorFields(new Fault(code, undefined, { cause })), 'turn fault');
    };
  }
}

function take(knowledge: Knowledge, before: Conversation, incoming: Incoming, at: number): Turn {
  switch (incoming.kind) {
    case 'start':
      return greet(knowledge, before, at);
    case 'upload':
      return refuseUpload(knowledge, before, at);
    case 'message':
      return respond(knowledge, before, { text: incoming.text, at });
  }
}
