/** Conversations in memory: for one process, forgotten when it stops. */
import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationStore } from './store.ts';

const LIMIT = 10_000;

/** A store that keeps the conversations used last, at most `limit` of them. */
export function memoryStore(limit: number = LIMIT): ConversationStore {
  const conversations = new Map<string, Conversation>();
  return {
    load: async (conversationId) => conversations.get(conversationId),
    save: async (conversationId, conversation) => {
      // Deleting first moves the conversation to the end of the map, which keeps insertion order: the oldest is first.
      conversations.delete(conversationId);
      conversations.set(conversationId, conversation);
      const [oldest] = conversations.keys();
      if (conversations.size > limit && oldest !== undefined) conversations.delete(oldest);
    },
    forget: async (conversationId) => {
      conversations.delete(conversationId);
    },
  };
}
