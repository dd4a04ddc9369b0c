/** Direct Line by hand: plain requests and a plain socket, for what Microsoft's client never does. */
import { WebSocket } from 'ws';
import { z } from 'zod';

const openedSchema = z.object({
  token: z.string(),
  conversationId: z.string(),
  userId: z.string(),
  expiresIn: z.number(),
  directLine: z.string(),
});
const startedSchema = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
const activitySchema = z.looseObject({ type: z.string(), id: z.string(), text: z.string().optional() });
const frameSchema = z.object({ activities: z.array(activitySchema), watermark: z.string().optional() });

export type Started = z.infer<typeof startedSchema>;
export type Frame = z.infer<typeof frameSchema>;

export interface RawLine {
  readonly opened: z.infer<typeof openedSchema>;
  readonly call: (method: string, path: string, body?: object) => Promise<Response>;
  readonly start: () => Promise<Started>;
  readonly post: (activity: object) => Promise<string>;
  readonly read: (watermark?: string) => Promise<Frame>;
  /** Reads until there are so many messages. */
  readonly messages: (count: number) => Promise<Frame['activities']>;
}

/** A conversation of a visitor who has come through the public door. */
export async function rawLine(url: string): Promise<RawLine> {
  const response = await fetch(`${url}/api/v1/widget/token`, { method: 'POST', body: '{}' });
  const opened = openedSchema.parse(await response.json());
  const here = `/conversations/${opened.conversationId}`;
  const call = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(opened.directLine + path.replace(/^\./, here), {
      method,
      headers: { authorization: `Bearer ${opened.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const read = async (watermark = ''): Promise<Frame> =>
    frameSchema.parse(await (await call('GET', `./activities?watermark=${watermark}`)).json());
  return {
    opened,
    call,
    read,
    start: async () => startedSchema.parse(await (await call('POST', '/conversations')).json()),
    post: async (activity) =>
      z.object({ id: z.string() }).parse(await (await call('POST', './activities', activity)).json()).id,
    messages: async (count) => {
      for (;;) {
        const { activities } = await read();
        if (activities.length >= count) return activities;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

export interface RawSocket {
  readonly socket: WebSocket;
  /** Every frame, as text; empty ones keep the line open. */
  readonly frames: readonly string[];
  /** All activities so far. */
  readonly activities: () => Frame['activities'];
  readonly until: (isIt: (activity: Frame['activities'][number]) => boolean) => Promise<void>;
  /** The code with which the server closes it. */
  readonly closed: Promise<number>;
}

/** An open stream. */
export async function rawSocket(streamUrl: string): Promise<RawSocket> {
  const socket = new WebSocket(streamUrl);
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(String(data)));
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => {
    socket.once('close', resolve);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('unexpected-response', (_request, { statusCode }) => reject(new Error(`refused with ${statusCode}`)));
  });
  const activities = (): Frame['activities'] =>
    frames.filter((frame) => frame !== '').flatMap((frame) => frameSchema.parse(JSON.parse(frame)).activities);
  return {
    socket,
    frames,
    activities,
    closed,
    until: async (isIt) => {
      while (!activities().some(isIt)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}
