/** The port every channel uses: something arrives, a reply goes back. */
import type { Reply } from '../conversation/reply.ts';

/** What arrives from a person, in one shape for every channel. */
export type Incoming =
  | { readonly kind: 'message'; readonly conversationId: string; readonly channel: string; readonly text: string }
  /** Somebody has opened the conversation and has not said anything yet. */
  | { readonly kind: 'start'; readonly conversationId: string; readonly channel: string }
  /** A photo or another file, which the bot does not read. */
  | { readonly kind: 'upload'; readonly conversationId: string; readonly channel: string };

/** Answers what has arrived. Never rejects: a fault is answered with a polite reply that carries the disclaimer. */
export type Handle = (incoming: Incoming) => Promise<Reply>;

/** Forgets whatever the bot remembers of the conversation. Forgetting what is not known succeeds. */
export type Forget = (conversationId: string) => Promise<void>;
