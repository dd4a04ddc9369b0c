/**
 * The door, before anything else is done for a caller: whoever asks too often waits there, and is then hung up on.
 *
 * A refusal is work too, so it is made of as little as possible.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import { Fault } from '../../errors.ts';
import { addressKey } from '../client-address.ts';
import { toProblem } from '../problem.ts';
import { pacing } from './pacing.ts';
import type { HoldBack } from './slow-refusal.ts';
import type { TokenBuckets } from './token-bucket.ts';

export interface Door {
  /** Goes before every route, the log and all headers. */
  readonly request: RequestHandler;
  /** For the server's event `connection`: what an address sends on a new one is not read while it asks too much. */
  readonly connection: (socket: Socket) => void;
  /** How many were refused since this was asked last. */
  readonly countRefused: () => number;
}

export interface DoorOptions {
  /** By address. */
  readonly buckets: TokenBuckets;
  readonly holdBack: HoldBack;
  readonly trustProxyHops: number;
}

const PROBLEM = JSON.stringify(toProblem(new Fault('too-many-requests')));
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'retry-after',
  'Cache-Control': 'no-store',
  // The next request costs a new connection.
  Connection: 'close',
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Content-Length': Buffer.byteLength(PROBLEM),
  'Retry-After': '1',
  'X-Content-Type-Options': 'nosniff',
};

export function openDoor({ buckets, holdBack, trustProxyHops }: DoorOptions): Door {
  const pace = pacing();
  const hasWaited = new WeakSet<Socket>();
  const isRefused = new WeakSet<Socket>();
  let refused = 0;

  return {
    request: async (request, response, next) => {
      const address = addressKey(request, trustProxyHops);
      // Browsers ask by themselves whether a page may call: that takes nothing from the page's own requests, and an
      // answer costs less than a place in the queue.
      const isPreflight = request.method === 'OPTIONS';
      if (!buckets.take(isPreflight ? `preflight ${address}` : address)) return refuse(address, request, response);
      if (isPreflight) return next();
      await pace(address);
      next();
    },
    // The connections of a proxy are those of all its visitors.
    connection: (socket) => void (trustProxyHops === 0 && admit(socket)),
    countRefused: () => {
      const count = refused;
      refused = 0;
      return count;
    },
  };

  async function refuse(address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    refused += 1;
    // The first refusal closes the connection: nothing on it is answered after that.
    if (isRefused.has(request.socket)) return;
    isRefused.add(request.socket);
    if (hasWaited.delete(request.socket) || (await holdBack(address, request.socket)))
      response.writeHead(429, HEADERS).end(PROBLEM);
  }

  async function admit(socket: Socket): Promise<void> {
    const address = addressKey({ socket, headers: {} }, 0);
    if (!buckets.isEmpty(address)) return;
    // A tick later: until then Node has yet to begin with reading.
    process.nextTick(() => socket.pause());
    if (!(await holdBack(address, socket))) return;
    hasWaited.add(socket);
    socket.resume();
  }
}
