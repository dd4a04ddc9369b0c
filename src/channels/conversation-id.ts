/** Ids of conversations that are held over HTTP. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** An id as a caller may send it back, or make one. */
export const conversationIdSchema = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .describe('Keeps the conversation together: 8 to 64 letters, digits, underscores or hyphens.');

const BYTES = 16;

/** A fresh id of 128 random bits: whoever does not know it cannot join the conversation. */
export function newConversationId(): string {
  return randomBytes(BYTES).toString('base64url');
}
