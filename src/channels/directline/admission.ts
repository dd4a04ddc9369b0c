/** Who may call: whoever holds a genuine token, in the conversation that the token is for. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Fault } from '../../errors.ts';
import type { DirectLineConversations, Parties } from './conversations.ts';
import type { DirectLineTokens } from './tokens.ts';

/** Throws a `Fault` unless the token is good and its conversation goes on; the one in the path must be the same. */
export type Admit = (request: Request) => Promise<Parties>;

/** Who holds the token, whether or not the conversation still goes on. */
export async function holderOf(request: Request, tokens: DirectLineTokens): Promise<Parties> {
  const parties = await tokens.check(bearerOf(request));
  const named = request.params['id'];
  if (parties === undefined || (named !== undefined && named !== parties.conversationId)) {
    throw new Fault('token-refused');
  }
  return parties;
}

export function admission(tokens: DirectLineTokens, conversations: DirectLineConversations): Admit {
  return async (request) => {
    const parties = await holderOf(request, tokens);
    if (!(await conversations.isOpen(parties.conversationId))) throw new Fault('conversation-ended');
    return parties;
  };
}

/** Admits the clinic's own server, which alone has the secret. */
export function requireSecret(request: Request, secret: string | undefined): void {
  if (secret === undefined) throw new Fault('directline-secret-not-set');
  const sent = bearerIn(request);
  // No token opens this, so none is asked for.
  if (sent === undefined) throw new Fault('directline-secret-refused', 'No secret was sent.');
  if (!isSame(sent, secret)) throw new Fault('directline-secret-refused');
}

function bearerOf(request: Request): string {
  const token = bearerIn(request);
  if (token === undefined) throw new Fault('token-missing');
  return token;
}

function bearerIn({ headers }: Request): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
}

/** In the same time whatever is wrong: hashes have one length. */
function isSame(sent: string, secret: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(sent), hash(secret));
}
