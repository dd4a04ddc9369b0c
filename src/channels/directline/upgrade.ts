/** The handshake of a stream: a request with a ticket becomes a WebSocket. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { addressKey } from '../client-address.ts';
import type { DirectLineConversations } from './conversations.ts';
import { BASE } from './own-address.ts';
import type { HoldBack } from './slow-refusal.ts';
import { openStream } from './stream.ts';
import type { Seat, StreamTickets } from './stream-tickets.ts';
import type { Streams } from './streams.ts';
import type { Take } from './token-bucket.ts';
import { readWatermark } from './watermark.ts';

/** For the server's event of the same name. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface UpgradeOptions {
  readonly conversations: DirectLineConversations;
  readonly tickets: StreamTickets;
  readonly streams: Streams;
  /** By address. */
  readonly take: Take;
  readonly holdBack: HoldBack;
  readonly trustProxyHops: number;
  readonly isDraining: () => boolean;
  readonly onFault: (error: unknown) => void;
}

const PATH = new RegExp(`^${BASE}/conversations/([\\w-]{1,128})/stream$`);
/** The longest frame; nothing that a client sends here is longer. */
const MAX_FRAME_BYTES = 16 * 1024;

const TOO_MANY = '429 Too Many Requests';

type Refusal = '403 Forbidden' | '404 Not Found' | typeof TOO_MANY | '503 Service Unavailable';
type Decision = { readonly seat: Seat; readonly watermark: number } | { readonly refusal: Refusal };

export function upgrade(options: UpgradeOptions): Upgrade {
  const { conversations, streams, holdBack, trustProxyHops, onFault } = options;
  // Compressing would cost each connection 300 kB, and an attacker little to make us spend it.
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const address = addressKey(request, trustProxyHops);
    const decision = decide(request, address, options);
    if ('refusal' in decision) return void refuse(socket, decision.refusal, address);
    sockets.handleUpgrade(request, socket, head, (opened) => join(opened, address, decision));
  };

  async function refuse(socket: Duplex, refusal: Refusal, address: string): Promise<void> {
    if (refusal === TOO_MANY && !(await holdBack(address, socket))) return;
    // To end is to say nothing more; a client that goes on would hold the socket, and the stop of the server, for ever.
    socket.once('finish', () => socket.destroy());
    socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }

  function join(socket: WebSocket, address: string, { seat, watermark }: Extract<Decision, { seat: Seat }>): void {
    const stream = openStream({ socket, seat, watermark, conversations, onFault });
    socket.once('close', streams.add(stream, seat.conversationId, address));
  }
}

/** Targets of requests are paths; it stands for whatever host was asked. */
const SERVER = 'http://server';

function decide(request: IncomingMessage, address: string, options: UpgradeOptions): Decision {
  const { tickets, streams, take, isDraining } = options;
  if (isDraining()) return { refusal: '503 Service Unavailable' };
  if (!take(address)) return { refusal: TOO_MANY };
  const target = request.url ?? '/';
  // A target such as "//" is no address, and an error in here would end the server.
  if (!URL.canParse(target, SERVER)) return { refusal: '404 Not Found' };
  const { pathname, searchParams } = new URL(target, SERVER);
  const conversationId = PATH.exec(pathname)?.[1];
  if (conversationId === undefined) return { refusal: '404 Not Found' };
  const seat = tickets.redeem(searchParams.get('t') ?? '');
  if (seat?.conversationId !== conversationId) return { refusal: '403 Forbidden' };
  if (streams.isFull(conversationId, address)) return { refusal: TOO_MANY };
  return { seat, watermark: readWatermark(searchParams.get('watermark')) };
}
