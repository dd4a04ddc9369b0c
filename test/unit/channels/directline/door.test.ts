/** The door in front of a real server, with a bucket of two requests that never fills again. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { type Door, openDoor } from '../../../../src/channels/directline/door.ts';
import { type HoldBack, holdingBack } from '../../../../src/channels/directline/slow-refusal.ts';
import { tokenBuckets } from '../../../../src/channels/directline/token-bucket.ts';

const ASK = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const PREFLIGHT = ASK.replace('GET', 'OPTIONS');
let server: Server;
let door: Door;
let accepted: Socket[];
/** How much had been read of each connection when its wait was over. */
let heldBackAfter: number[];
let now: number;

async function open(trustProxyHops = 0): Promise<void> {
  now = 0;
  accepted = [];
  heldBackAfter = [];
  const wait = holdingBack(20);
  const holdBack: HoldBack = async (address, connection) => {
    const isThere = await wait(address, connection);
    heldBackAfter.push(accepted.find((socket) => socket === connection)?.bytesRead ?? Number.NaN);
    return isThere;
  };
  const buckets = tokenBuckets({ burst: 2, perSecond: 1 }, () => now);
  door = openDoor({ buckets, holdBack, trustProxyHops });
  const app = express();
  app.use(door.request, (_request, response) => void response.end('welcome'));
  server = createServer(app).on('connection', (socket: Socket) => {
    accepted.push(socket);
    door.connection(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
}

beforeEach(() => open());
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function dial(): Socket {
  const address = server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  return socket.setEncoding('utf8').on('error', () => undefined);
}

async function reply(socket: Socket, request: string = ASK): Promise<string> {
  socket.write(request);
  const [text] = await once(socket, 'data');
  return String(text);
}

/** All that the server says until it hangs up. */
async function everything(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  // Not `once`, which would take a connection that is reset for a fault.
  await new Promise((resolve) => socket.on('close', resolve));
  return text;
}

describe('the door', () => {
  it('refuses who asks too often with a reason that every page may read, and hangs up', async () => {
    const socket = dial();
    expect([await reply(socket), await reply(socket)].every((text) => text.includes('welcome'))).toBe(true);
    socket.write(ASK);
    const refusal = await everything(socket);
    expect(refusal).toMatch(/^HTTP\/1\.1 429 /);
    expect(refusal).toMatch(/retry-after: 1\r\n/i);
    expect(refusal).toMatch(/access-control-allow-origin: \*\r\n/i);
    expect(JSON.parse(refusal.slice(refusal.indexOf('{')))).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect([door.countRefused(), door.countRefused()]).toEqual([1, 0]);
  });

  it('reads nothing of a new connection of whoever asks too often for a while, and then refuses at once', async () => {
    const first = dial();
    for (let count = 0; count < 2; count += 1) await reply(first);
    const late = dial();
    late.write(ASK);
    expect(await everything(late)).toMatch(/^HTTP\/1\.1 429 /);
    // Once for the connection, with nothing read, and not once more for the request.
    expect([heldBackAfter, door.countRefused()]).toEqual([[0], 1]);
    first.destroy();
  });

  it('serves a connection that waited until there was room again', async () => {
    const first = dial();
    for (let count = 0; count < 2; count += 1) await reply(first);
    const late = dial();
    while (accepted.length < 2) await new Promise((resolve) => setImmediate(resolve));
    now = 60_000;
    expect(await reply(late)).toContain('welcome');
    for (const socket of [first, late]) socket.destroy();
  });

  it('counts what browsers ask by themselves before a page may call apart from what the page asks', async () => {
    const socket = dial();
    for (let count = 0; count < 2; count += 1) {
      expect(await reply(socket, PREFLIGHT)).toContain('welcome');
      expect(await reply(socket)).toContain('welcome');
    }
    socket.write(PREFLIGHT);
    expect(await everything(socket)).toMatch(/^HTTP\/1\.1 429 /);
    expect(door.countRefused()).toBe(1);
  });

  it('lets every connection of a proxy in, for they are those of all its visitors', async () => {
    server.close();
    await open(1);
    const sockets = Array.from({ length: 5 }, dial);
    const from = (index: number): string => ASK.replace(/\r\n$/, `X-Forwarded-For: 192.0.2.${index}\r\n\r\n`);
    const replies = await Promise.all(sockets.map((socket, index) => reply(socket, from(index))));
    expect(replies.every((text) => text.includes('welcome'))).toBe(true);
    for (const socket of sockets) socket.destroy();
  });
});
