/** Where this server is reached, as the caller reached it. */
import type { Socket } from 'node:net';

export const BASE = '/v3/directline';

export interface Call {
  readonly protocol: string;
  /** Missing where HTTP/1.0 is spoken, or where it is empty. */
  readonly host: string | undefined;
  readonly socket: Pick<Socket, 'localAddress' | 'localPort' | 'localFamily'>;
}

/**
 * The server's own origin for this caller.
 *
 * Behind a proxy that ends TLS without saying so, the public address tells that it does.
 */
export function ownOrigin({ protocol, host, socket }: Call, publicUrl: string | undefined): string {
  const published = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (published !== undefined && (host ?? published.host) === published.host) return published.origin;
  return `${protocol}://${host ?? addressOf(socket)}`;
}

/** The address of a conversation's stream, on the same server. */
export function streamUrl(origin: string, conversationId: string, watermark: string, ticket: string): string {
  const query = new URLSearchParams({ watermark, t: ticket });
  return `${origin.replace(/^http/, 'ws')}${BASE}/conversations/${conversationId}/stream?${query}`;
}

function addressOf({ localAddress, localPort, localFamily }: Call['socket']): string {
  return `${localFamily === 'IPv6' ? `[${localAddress}]` : localAddress}:${localPort}`;
}
