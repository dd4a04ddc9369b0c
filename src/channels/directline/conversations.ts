/** The port behind which Direct Line conversations are kept. */
import type { Reply } from '../../conversation/reply.ts';
import type { SentActivity } from './activity.ts';

/** Who speaks with the bot, and where. */
export interface Parties {
  readonly conversationId: string;
  readonly userId: string;
}

/** What was said in a conversation, by the visitor or by the bot. */
export type Said =
  | { readonly kind: 'visitor'; readonly activity: SentActivity }
  | { readonly kind: 'bot'; readonly reply: Reply; readonly replyToId?: string };

/** What was said, as it is kept. */
export type Kept = Said & {
  /** The activity's id on the wire. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** What was said after a watermark, oldest first, and the watermark after the last of it. */
export interface Since {
  readonly said: readonly Kept[];
  readonly watermark: number;
}

/** Conversations end when they are deleted, when nobody holds a token for them any more, or to make room. */
export interface DirectLineConversations {
  /** Lasts until then at first; epoch milliseconds. */
  create(id: string, until: number): Promise<void>;
  isOpen(id: string): Promise<boolean>;
  /** True for the first caller only, so that the greeting is said once. */
  begin(id: string): Promise<boolean>;
  /** A token was given out that lasts until then; epoch milliseconds. */
  keepUntil(id: string, until: number): Promise<void>;
  /** Nothing where the conversation has ended. What a client sends again is kept, and told, once. */
  append(id: string, said: Said): Promise<{ readonly kept: Kept; readonly isRepeated: boolean } | undefined>;
  /** At most `most` of what was said after the watermark; nothing where the conversation has ended. */
  since(id: string, watermark: number, most?: number): Promise<Since | undefined>;
  end(id: string): Promise<void>;
}
