/** One visitor's WebSocket: everything said since a watermark, in order, and then whatever is said. */
import type { WebSocket } from 'ws';
import type { DirectLineConversations } from './conversations.ts';
import type { Seat } from './stream-tickets.ts';
import { type Take, tokenBuckets } from './token-bucket.ts';
import { type WireActivity, wireActivity } from './wire-activity.ts';

export interface Stream {
  /** Something was said: sends all that this client has not seen. */
  readonly wake: () => void;
  /** Shows what is not kept, such as the sign that somebody types. */
  readonly show: (activity: WireActivity) => void;
  /** Called every few seconds: keeps the line open, and closes one that nobody reads. */
  readonly tick: () => void;
  readonly close: (code: number) => void;
}

export interface StreamOptions {
  readonly socket: WebSocket;
  readonly seat: Seat;
  /** Where the client has read to. */
  readonly watermark: number;
  readonly conversations: Pick<DirectLineConversations, 'since'>;
  readonly onFault: (error: unknown) => void;
}

/** One activity a frame: Microsoft's client mixes up those of frames that follow each other closely. */
const AT_ONCE = 1;
/** More than this unread, in bytes, and the reader is too slow to be served. */
const MOST_UNREAD = 1024 * 1024;
/** Ticks without a sign of life after which the other side is taken for gone. */
const SILENT_TICKS = 2;
/** Clients send an empty frame every 20 seconds, and nothing else. */
const FRAMES = { burst: 20, perSecond: 1 };

const TOO_MUCH = 1008;
/** How long the other side has to agree to a close; ws alone would wait 30 seconds and hold up the stop of the server. */
const PART_MS = 1000;
const ENDED = 1000;

/** Begins to send what was said since the watermark. */
export function openStream({ socket, seat, watermark, conversations, onFault }: StreamOptions): Stream {
  let cursor = watermark;
  let silent = 0;
  // One thing after another: each waits until the one before it has left this machine.
  let last = Promise.resolve();
  const inTurn = (step: () => Promise<void>): void => {
    last = last.then(step).catch(onFault);
  };

  listen(socket, tokenBuckets(FRAMES).take, () => {
    silent = 0;
  });
  inTurn(sendNew);
  return {
    wake: () => inTurn(sendNew),
    // At once: in turn, the sign of typing could come after the reply, and stay.
    // And nobody waits for it to leave, so this is what piles up in front of a slow reader.
    show: (activity) => {
      if (socket.bufferedAmount > MOST_UNREAD) return socket.terminate();
      void send(socket, JSON.stringify({ activities: [activity] }));
    },
    tick: () => {
      silent += 1;
      if (silent > SILENT_TICKS) return socket.terminate();
      socket.ping();
      // Pages cannot see a ping; an empty frame shows them that the line is open.
      socket.send('');
    },
    close: (code) => part(socket, code),
  };

  async function sendNew(): Promise<void> {
    while (socket.readyState === socket.OPEN) {
      const found = await conversations.since(seat.conversationId, cursor, AT_ONCE);
      if (found === undefined) return part(socket, ENDED);
      // Also where the client named a watermark that there is not yet: it would never be woken.
      cursor = found.watermark;
      if (found.said.length === 0) return;
      const activities = found.said.map((kept) => wireActivity(kept, seat));
      await send(socket, JSON.stringify({ activities, watermark: String(cursor) }));
    }
  }
}

/** Resolves when the frame has left, or cannot leave any more: then the client reads it from the next stream. */
function send(socket: WebSocket, frame: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(frame, () => resolve());
  });
}

function part(socket: WebSocket, code: number): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code);
  setTimeout(() => socket.terminate(), PART_MS).unref();
}

/** Nothing that a client says here is listened to: activities are posted. */
function listen(socket: WebSocket, take: Take, alive: () => void): void {
  const hear = (isWelcome: boolean): void => {
    alive();
    if (isWelcome && take('')) return;
    part(socket, TOO_MUCH);
    // It might go on instead of agreeing.
    socket.pause();
  };
  // Of our pings each is answered once, far below the rate; more of them are a flood like any other.
  socket.on('pong', () => hear(true));
  // ws answers each by itself, whether or not anybody reads the answers.
  socket.on('ping', () => hear(true));
  socket.on('message', (_data, isBinary) => hear(!isBinary));
  // Frames too long or against the protocol: ws closes the socket by itself.
  socket.on('error', () => undefined);
}
