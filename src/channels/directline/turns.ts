/** What happens when a visitor sends an activity: it is kept, shown to the visitor's clients, and answered. */
import { randomBytes } from 'node:crypto';
import { Fault } from '../../errors.ts';
import type { Forget, Handle, Incoming } from '../channel.ts';
import { type Feedback, type SentActivity, utteranceOf } from './activity.ts';
import type { DirectLineConversations, Parties, Said } from './conversations.ts';
import { feedbackIn } from './feedback.ts';
import type { Streams } from './streams.ts';
import { turnQueue } from './turn-queue.ts';
import { botIsTyping, envelope, fromVisitor } from './wire-activity.ts';

export interface Turns {
  /** Greets, the first time only. */
  readonly begin: (parties: Parties) => Promise<{ readonly isFirst: boolean }>;
  /** Returns the activity's id as soon as it is kept; the answer follows. */
  readonly receive: (parties: Parties, activity: SentActivity) => Promise<string>;
}

export interface TurnsOptions {
  readonly conversations: DirectLineConversations;
  readonly streams: Pick<Streams, 'wake' | 'show'>;
  readonly handle: Handle;
  /** For a conversation that has ended meanwhile. */
  readonly forget: Forget;
  /** Whether this is the id of a published entry. */
  readonly isEntry: (id: string) => boolean;
  readonly rate: (feedback: Feedback) => void;
  readonly clock: () => number;
  readonly onFault: (error: unknown) => void;
}

/** Its conversations are kept apart from those of other channels by the prefix. */
export function botConversationId(conversationId: string): string {
  return `directline:${conversationId}`;
}

export function turns(options: TurnsOptions): Turns {
  const { conversations, streams, handle, forget, isEntry, rate, clock, onFault } = options;
  const inTurn = turnQueue({ onFault });

  return {
    begin: async (parties) => {
      const isFirst = await conversations.begin(parties.conversationId);
      if (isFirst) inTurn(parties.conversationId, () => answer(parties, ['start']));
      return { isFirst };
    },
    receive: async (parties, activity) => {
      switch (activity.type) {
        case 'message':
        case 'event':
          return keepAndAnswer(parties, activity);
        case 'typing':
          return showTyping(parties, activity);
        default:
          return passingId(parties);
      }
    },
  };

  async function keepAndAnswer(parties: Parties, activity: SentActivity): Promise<string> {
    const { conversationId } = parties;
    const feedback = feedbackIn(activity, isEntry);
    const found = await conversations.append(conversationId, { kind: 'visitor', activity });
    if (found === undefined) throw new Fault('conversation-ended');
    const { kept, isRepeated } = found;
    if (isRepeated) return kept.id;
    streams.wake(conversationId);
    if (feedback !== undefined) rate(feedback);
    if (activity.type === 'message') inTurn(conversationId, () => answer(parties, partsOf(activity), kept.id));
    return kept.id;
  }

  function showTyping(parties: Parties, activity: SentActivity): string {
    const id = passingId(parties);
    streams.show(parties.conversationId, fromVisitor(activity, envelope(id, clock(), parties), parties));
    return id;
  }

  async function answer(parties: Parties, parts: readonly Part[], replyToId?: string): Promise<void> {
    const { conversationId } = parties;
    streams.show(conversationId, botIsTyping(passingId(parties), clock(), parties));
    for (const part of parts) {
      const reply = await handle(incoming(conversationId, part));
      await say(conversationId, { kind: 'bot', reply, ...(replyToId === undefined ? {} : { replyToId }) });
    }
  }

  async function say(conversationId: string, said: Said): Promise<void> {
    const kept = await conversations.append(conversationId, said);
    if (kept !== undefined) return streams.wake(conversationId);
    // It was deleted while the bot was at work, which has just remembered it again.
    await forget(botConversationId(conversationId));
  }
}

type Part = 'start' | 'upload' | { readonly text: string };

/** A message with files and text is answered for both, what was typed first: it may tell of a warning sign. */
function partsOf(activity: SentActivity): readonly Part[] {
  const text = utteranceOf(activity);
  const hasFiles = (activity.attachments ?? []).length > 0;
  if (!hasFiles) return [{ text }];
  return text.trim() === '' ? ['upload'] : [{ text }, 'upload'];
}

function incoming(conversationId: string, part: Part): Incoming {
  const where = { conversationId: botConversationId(conversationId), channel: 'directline' };
  return typeof part === 'string' ? { kind: part, ...where } : { kind: 'message', ...where, text: part.text };
}

/** The id of what is shown and not kept. */
function passingId({ conversationId }: Parties): string {
  return `${conversationId}|${randomBytes(6).toString('base64url')}`;
}
