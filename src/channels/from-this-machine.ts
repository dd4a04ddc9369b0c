/** Tells a caller on this machine from one that only seems to be. */
import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress, isLoopbackUrl } from './azure/service-url.ts';

/** A reverse proxy on this machine also calls from loopback, but says for whom. */
const FORWARDING_HEADERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Whether the caller runs on this machine and called it by its own name.
 *
 * The socket decides; what the headers say can only take the permission away. The name in `Host` shows a page whose
 * site's name was made to lead here (DNS rebinding).
 */
export function isFromThisMachine({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  const isForwarded = FORWARDING_HEADERS.some((name) => headers[name] !== undefined);
  return isLoopbackAddress(socket.remoteAddress) && !isForwarded && isLoopbackUrl(`http://${headers.host ?? ''}`);
}
