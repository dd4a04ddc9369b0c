/** One visitor who floods, from an address of its own: `flood.ts` starts it. It counts what it got through and cost. */
import { Agent, request } from 'node:http';
import { constants, setPriority } from 'node:os';
import { WebSocket } from 'ws';
import { z } from 'zod';

const [, , url = '', localAddress = ''] = process.argv;
const CONNECTIONS = 64;
/** It does not wait for long: a refusal that is held back costs it no more than this. */
const PATIENCE_MS = 500;
const SOCKETS = 8;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, localAddress });
const frame = 'x'.repeat(16_000);
const counts = { answered: 0, refused: 0, failed: 0, frames: 0, closed: 0 };

const tokenSchema = z.object({ token: z.string(), conversationId: z.string() });
const streamSchema = z.object({ streamUrl: z.string() });

// Its own work must not take time from the server and from those who measure.
setPriority(constants.priority.PRIORITY_LOW);

let authorization = '';
const { token, conversationId } = tokenSchema.parse(JSON.parse((await post('/api/v1/widget/token', '{}')).body));
authorization = `Bearer ${token}`;
const conversation = `/v3/directline/conversations/${conversationId}`;
const started = await post('/v3/directline/conversations', '{}');
for (let count = 0; count < CONNECTIONS; count += 1) void flood(postForEver);
for (let count = 0; count < SOCKETS; count += 1) void flood(count === 0 ? pushFrames : knock);
const begun = { cpu: process.cpuUsage(), at: performance.now() };
process.stdout.write('flooding\n');
process.on('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify({ ...counts, processor: share() })}\n`);
  process.exit();
});

/** The share of one processor that flooding has taken. */
function share(): string {
  const { user, system } = process.cpuUsage(begun.cpu);
  return `${((user + system) / 10 / (performance.now() - begun.at)).toFixed(0)} %`;
}

async function flood(act: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await act();
    } catch {
      counts.failed += 1;
    }
  }
}

async function postForEver(): Promise<void> {
  const { status } = await post(`${conversation}/activities`, '{"type":"message","text":"does it hurt"}');
  if (status === 200) counts.answered += 1;
  else counts.refused += 1;
}

/** As many of the longest frames as the line takes. */
async function pushFrames(): Promise<void> {
  const { body } = counts.frames === 0 ? started : await post(conversation, undefined, 'GET');
  const socket = new WebSocket(streamSchema.parse(JSON.parse(body)).streamUrl, { localAddress });
  await new Promise<void>((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.on('open', () => {
      const push = (): void => {
        if (socket.readyState !== socket.OPEN) return;
        counts.frames += 1;
        socket.send(frame, () => push());
      };
      push();
    });
  });
  counts.closed += 1;
}

/** Opens streams without a ticket. */
async function knock(): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${conversation}/stream?t=none`, {
    localAddress,
    handshakeTimeout: PATIENCE_MS,
  });
  await new Promise<void>((resolve) => {
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
  counts.closed += 1;
}

function post(path: string, body?: string, method = 'POST'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) };
    const sent = request(url + path, { method, agent, headers, timeout: PATIENCE_MS }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', reject).end(body);
  });
}
