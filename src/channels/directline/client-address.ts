/** Whose connection this is, as far as the proxies in between can be believed. */
import type { IncomingMessage } from 'node:http';
import { ipKeyGenerator } from 'express-rate-limit';

/**
 * The caller's address as a key for limits; the network of an IPv6 address, whose owner has all of it.
 *
 * @param hops How many proxies stand before the server, as Express counts them.
 */
export function addressKey({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, hops: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const nearestFirst = [socket.remoteAddress ?? '', ...forwarded.map((part) => part.trim()).toReversed()];
  const known = nearestFirst.filter((address) => address !== '');
  return ipKeyGenerator(known[Math.min(hops, known.length - 1)] ?? '');
}
