/** Whose connection this is, as far as the proxies in between can be believed. */
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';

/**
 * The caller's address as a key for limits; the network of an IPv6 address, whose owner has all of it.
 *
 * @param hops How many proxies stand before the server, as Express counts them.
 */
export function addressKey({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, hops: number): string {
  const forwarded = forwardedAddresses(headers['x-forwarded-for'] ?? []);
  const nearestFirst = [socket.remoteAddress ?? '', ...forwarded.toReversed()];
  const known = nearestFirst.filter((address) => address !== '');
  return ipKeyGenerator(known[Math.min(hops, known.length - 1)] ?? '');
}

/**
 * For Express, which takes what the proxies have written as it is.
 *
 * Some of them (Azure Application Gateway, IIS) write the caller's port behind the address: each connection would be
 * another caller.
 */
export const withoutPorts: RequestHandler = ({ headers }, _response, next) => {
  const forwarded = headers['x-forwarded-for'];
  if (forwarded !== undefined) headers['x-forwarded-for'] = forwardedAddresses(forwarded).join(', ');
  next();
};

function forwardedAddresses(header: string | string[]): string[] {
  const parts = [header].flat().join(',').split(',');
  return parts.map((part) => withoutPort(part.trim()));
}

function withoutPort(address: string): string {
  const [, bracketed, plain] = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(address) ?? [];
  return bracketed ?? plain ?? address;
}
