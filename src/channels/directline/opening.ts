/** Opens conversations, and gives out the tokens for them. */
import { randomUUID } from 'node:crypto';
import { newConversationId } from '../conversation-id.ts';
import type { DirectLineConversations, Parties } from './conversations.ts';
import { type DirectLineTokens, TOKEN_LIFE_SECONDS } from './tokens.ts';

export interface Opened extends Parties {
  readonly token: string;
}

export interface Opening {
  /** A new conversation, with a new visitor unless one is named. */
  readonly open: (userId?: string) => Promise<Opened>;
  /** A new token for a conversation, which is kept for as long as the token lasts. */
  readonly renew: (parties: Parties) => Promise<Opened>;
}

/** Microsoft's clients accept ids with this prefix only from inside a token, so no page can pretend to have one. */
export const USER_PREFIX = 'dl_';

export function opening(tokens: DirectLineTokens, conversations: DirectLineConversations): Opening {
  return {
    open: async (userId = `${USER_PREFIX}${randomUUID()}`) => {
      const conversationId = newConversationId();
      const { token, expiresAt } = await tokens.issue({ conversationId, userId });
      await conversations.create(conversationId, expiresAt);
      return { conversationId, userId, token };
    },
    renew: async ({ conversationId, userId }) => {
      const { token, expiresAt } = await tokens.issue({ conversationId, userId });
      await conversations.keepUntil(conversationId, expiresAt);
      return { conversationId, userId, token };
    },
  };
}

/** An opened conversation as the protocol writes it. */
export function toTokenBody({ conversationId, token }: Opened): object {
  return { conversationId, token, expires_in: TOKEN_LIFE_SECONDS };
}
