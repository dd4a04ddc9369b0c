/** Where this server is reached, as the caller reached it. */
import type { Request } from 'express';

export const BASE = '/v3/directline';

/**
 * The server's own origin for this caller.
 *
 * Behind a proxy that ends TLS without saying so, the public address tells that it does.
 */
export function ownOrigin(
  { protocol, host }: Pick<Request, 'protocol' | 'host'>,
  publicUrl: string | undefined,
): string {
  const published = publicUrl === undefined ? undefined : new URL(publicUrl);
  return published?.host === host ? published.origin : `${protocol}://${host}`;
}

/** The address of a conversation's stream, on the same server. */
export function streamUrl(origin: string, conversationId: string, watermark: string, ticket: string): string {
  const query = new URLSearchParams({ watermark, t: ticket });
  return `${origin.replace(/^http/, 'ws')}${BASE}/conversations/${conversationId}/stream?${query}`;
}
