import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { memoryConversations } from '../../../../src/channels/directline/memory-conversations.ts';
import { openStream, type Stream } from '../../../../src/channels/directline/stream.ts';

const seat = { conversationId: 'c', userId: 'dl_1', draws: 'text' } as const;
const conversations = memoryConversations({ clock: () => 0, onEnded: () => undefined });
const faults: unknown[] = [];
let server: WebSocketServer;
let client: WebSocket;
let stream: Stream;
let frames: string[];
let watermark: number;

beforeEach(async () => {
  watermark = 1;
  await conversations.create('c', 1);
  for (const text of ['a', 'b', 'c']) {
    await conversations.append('c', { kind: 'visitor', activity: { type: 'message', text } });
  }
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    stream = openStream({ socket, seat, watermark, conversations, onFault: (fault) => faults.push(fault) });
  });
  const address = server.address();
  client = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  frames = [];
  client.on('message', (data) => frames.push(String(data)));
  client.on('error', () => undefined);
  await once(client, 'open');
});
afterEach(() => {
  client.terminate();
  server.close();
});

/** A sign that is shown and not kept, of about a hundred thousand bytes. */
function longSign(id: string): Parameters<Stream['show']>[0] {
  const channelId = 'directline';
  const from = { id: 'dl_1', name: 'x'.repeat(100_000), role: 'user' } as const;
  return { type: 'typing', id, timestamp: '', channelId, conversation: { id: 'c' }, from };
}

async function untilFrames(count: number): Promise<void> {
  while (frames.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a stream', () => {
  it('replays from the watermark on, an activity a frame, each with the watermark after it', async () => {
    await untilFrames(2);
    expect(frames.map((frame) => JSON.parse(frame))).toMatchObject([
      { activities: [{ text: 'b' }], watermark: '2' },
      { activities: [{ text: 'c' }], watermark: '3' },
    ]);
  });

  it('sends what is said while it replays, once and in order', async () => {
    stream.wake();
    await conversations.append('c', { kind: 'visitor', activity: { type: 'message', text: 'd' } });
    for (let time = 0; time < 5; time += 1) stream.wake();
    stream.show({
      type: 'typing',
      id: 't',
      timestamp: '',
      channelId: 'directline',
      conversation: { id: 'c' },
      from: { id: 'dl_1', role: 'user' },
    });
    await untilFrames(4);
    const texts = frames.map((frame) => JSON.parse(frame).activities[0].text);
    expect(texts.filter((text) => text !== undefined)).toEqual(['b', 'c', 'd']);
  });

  it('sends what is said to a client that names a watermark which there is not yet', async () => {
    watermark = 99;
    const ahead = new WebSocket(client.url);
    await once(ahead, 'open');
    await conversations.append('c', { kind: 'visitor', activity: { type: 'message', text: 'd' } });
    stream.wake();
    const [frame] = await once(ahead, 'message');
    expect(JSON.parse(String(frame))).toMatchObject({ activities: [{ text: 'd' }], watermark: '4' });
    ahead.terminate();
  });

  it('keeps the line open with empty frames, as long as somebody is there', async () => {
    for (let time = 0; time < 6; time += 1) {
      stream.tick();
      await once(client, 'ping');
      // The pong has to arrive before the next tick.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(frames.filter((frame) => frame === '')).toHaveLength(6);
    expect(client.readyState).toBe(client.OPEN);
  });

  it('closes a line that gives no sign of life', async () => {
    client.pause();
    const closed = once([...server.clients][0] ?? server, 'close');
    for (let time = 0; time < 3; time += 1) stream.tick();
    await closed;
    client.resume();
    await once(client, 'close');
  });

  it('closes a line whose other end has stopped reading, and goes on with the others', async () => {
    const slow = stream;
    let isClosed = false;
    for (const end of server.clients) {
      end.once('close', () => {
        isClosed = true;
      });
    }
    client.pause();
    const other = new WebSocket(client.url);
    await once(other, 'open');
    const seen: string[] = [];
    other.on('message', (data) => seen.push(JSON.parse(String(data)).activities[0].id));
    let count = 0;
    while (!isClosed) {
      count += 1;
      for (const each of [slow, stream]) each.show(longSign(`sign ${count}`));
      // Nobody is too slow who is given the time to read.
      while (seen.at(-1) !== `sign ${count}`) await once(other, 'message');
    }
    stream.show(longSign('the last'));
    while (seen.at(-1) !== 'the last') await once(other, 'message');
    expect([other.readyState, seen.filter((id) => id.startsWith('sign')).length]).toEqual([other.OPEN, count]);
    other.terminate();
  });

  it.each([
    ['empty frames', () => client.send('')],
    ['pings', () => client.ping()],
    ['pongs', () => client.pong()],
  ])('closes a line that is flooded with %s', async (_what, send) => {
    const closed = once(client, 'close');
    for (let count = 0; count < 100; count += 1) send();
    expect((await closed)[0]).toBe(1008);
  });

  it('closes when the conversation has ended', async () => {
    await conversations.end('c');
    stream.wake();
    const [code] = await once(client, 'close');
    expect(code).toBe(1000);
    expect(faults).toEqual([]);
  });
});
