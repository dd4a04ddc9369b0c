/** The HTTP server around the web application: what becomes a WebSocket, and what is a request like any other. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebApplication } from './server.ts';

/**
 * Node waits 300 s for a request by default, which is an offer to hold connections open. A photo of 4 MB sent from a
 * phone at 100 kB a second takes 40 s, and whoever sends it is to be told that nobody will look at it.
 */
const REQUEST_TIMEOUT_MS = 60_000;
const HEADERS_TIMEOUT_MS = 10_000;

/** It does not listen yet. */
export function httpServer({ app, connection, upgrade }: Omit<WebApplication, 'close'>): Server {
  const options = {
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    // Asked by Node 24.9 and later; earlier versions hand over whatever wishes for another protocol.
    shouldUpgradeCallback: isWebSocket,
  };
  const server = createServer(options, app);
  // A request is served again from its headers, so none may be missing; their size is limited anyway.
  server.maxHeadersCount = 0;
  const isServedAgain = new WeakSet<Duplex>();
  const lastAnswer = new WeakMap<Duplex, ServerResponse>();

  server.on('connection', (socket) => {
    if (!isServedAgain.has(socket)) connection(socket);
  });
  server.on('request', ({ socket }, response) => void lastAnswer.set(socket, response));
  server.on('upgrade', (request, socket, head) => {
    if (isWebSocket(request)) upgrade(request, socket, head);
    else serveAgain(request, socket, head);
  });
  return server;

  /**
   * A protocol that is not spoken here need not be, says HTTP: the request is answered as if it had not asked. But
   * an earlier Node has let go of the connection by then, which is taken up again from the beginning of the request.
   */
  function serveAgain(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const last = lastAnswer.get(socket);
    // Sent before Node is done with the answers to the requests before it, which would be mixed up with this one. An
    // answer that waits for another has no socket yet; one that is finished may still have it.
    if (last !== undefined && (last.socket !== null || !last.writableFinished)) return void socket.destroy();
    isServedAgain.add(socket);
    socket.unshift(Buffer.concat([plainHead(request), head]));
    server.emit('connection', socket);
  }
}

function isWebSocket({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
}

const OF_THE_UPGRADE = new Set(['upgrade', 'http2-settings']);

/** The request as it was sent, without its wish for another protocol. */
function plainHead({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (OF_THE_UPGRADE.has(name.toLowerCase())) continue;
    lines.push(`${name}: ${name.toLowerCase() === 'connection' ? withoutUpgrade(value) : value}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

function withoutUpgrade(options: string): string {
  const kept = options.split(',').filter((option) => !OF_THE_UPGRADE.has(option.trim().toLowerCase()));
  return kept.join(',').trim();
}
