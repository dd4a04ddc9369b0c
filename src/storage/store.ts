/** The port behind which conversations are kept. */
import type { Conversation } from '../conversation/conversation.ts';

/** Keeps what the bot remembers of a conversation between its turns. */
export interface ConversationStore {
  load(conversationId: string): Promise<Conversation | undefined>;
  save(conversationId: string, conversation: Conversation): Promise<void>;
  /** Forgetting what is not known succeeds. */
  forget(conversationId: string): Promise<void>;
}
