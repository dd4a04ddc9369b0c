/**
 * How much one visitor who floods delays the others: their 99th percentile from asking to the answer, with and without.
 *
 * Every visitor has an address of its own (127.0.0.x, which Linux lets a program choose), as the limits count by
 * address. Rounds with and without the flood take turns, so that whatever else the machine does slows both, and the
 * middle one of each kind counts, so that one bad moment of the machine does not. The flooder itself runs at the
 * lowest priority and says how much of a processor it took: what is measured is the server's doing. The server runs
 * with the options of `npm start`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import { z } from 'zod';

const VISITORS = 40;
const ROUNDS = 6;
const ROUND_MS = 6_000;
/** Each visitor asks this often; the limit is 60 a minute. */
const EVERY_MS = 1100;
const TARGET = 2;

const tokenSchema = z.object({ token: z.string(), conversationId: z.string() });
const streamSchema = z.object({ streamUrl: z.string() });
const frameSchema = z.object({ activities: z.array(z.object({ replyToId: z.string().optional() })) });
const idSchema = z.object({ id: z.string() });

interface Visitor {
  /** Milliseconds from asking to the answer. */
  readonly ask: () => Promise<number>;
  readonly leave: () => void;
}

const options = optionsOf(readFileSync('package.json', 'utf8'));
const server = spawn(process.execPath, [...options, '--import', 'tsx', 'src/main.ts'], {
  env: { PATH: process.env['PATH'] ?? '', DERMAPEN_PORT: '0', DERMAPEN_LOG_LEVEL: 'info' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => server.kill('SIGKILL'));
console.log(`the server: node ${options.join(' ')}`);
const url = await addressOf(server);
server.stdout.resume();
const visitors = await Promise.all(Array.from({ length: VISITORS }, (_, index) => visit(`127.0.0.${index + 10}`)));
// Twice of each without counting, for what is slow the first times.
for (const count of [100, 101]) {
  await round();
  await underFlood(round, `127.0.1.${count}`);
}

const calm: number[][] = [];
const flooded: number[][] = [];
for (let count = 0; count < ROUNDS; count += 1) {
  calm.push(await round());
  flooded.push(await underFlood(round, `127.0.1.${count + 1}`));
}
for (const { leave } of visitors) leave();

const [before, during] = [summary('without a flood', calm), summary('with a flood', flooded)];
const ratio = during / before;
console.log(`ratio ${ratio.toFixed(2)}; the target is at most ${TARGET}: ${ratio <= TARGET ? 'met' : 'missed'}`);
process.exit();

/** The middle one of the rounds' 99th percentiles, which is printed with the rest. */
function summary(name: string, rounds: readonly (readonly number[])[]): number {
  const each = rounds.map((times) => percentile(times, 0.99));
  const [middle, all] = [percentile(each, 0.5), rounds.flat()];
  const list = each.map((time) => time.toFixed(0)).join(', ');
  console.log(
    `${name}: median ${percentile(all, 0.5).toFixed(1)} ms, p99 ${middle.toFixed(1)} ms (rounds ${list}; ${all.length} answers)`,
  );
  return middle;
}

async function round(): Promise<number[]> {
  const until = performance.now() + ROUND_MS;
  const times = await Promise.all(
    visitors.map(async ({ ask }, index) => {
      const own: number[] = [];
      await pause((EVERY_MS * index) / VISITORS);
      while (performance.now() < until) {
        const took = await ask();
        own.push(took);
        await pause(Math.max(0, EVERY_MS - took));
      }
      return own;
    }),
  );
  return times.flat();
}

async function underFlood(measure: () => Promise<number[]>, address: string): Promise<number[]> {
  const flooder = spawn(process.execPath, ['--import', 'tsx', 'test/benchmark/flooder.ts', url, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Or it would go on flooding when a round fails.
  const stop = (): boolean => flooder.kill('SIGKILL');
  process.once('exit', stop);
  await once(flooder.stdout, 'data');
  const times = await measure();
  flooder.stdout.on('data', (counts) => console.log(`  the flooder: ${String(counts).trim()}`));
  flooder.kill('SIGTERM');
  await once(flooder, 'exit');
  process.off('exit', stop);
  return times;
}

/** What stands between `node` and the program in the command of `npm start`. */
function optionsOf(packageJson: string): readonly string[] {
  const { scripts } = z.object({ scripts: z.object({ start: z.string() }) }).parse(JSON.parse(packageJson));
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

async function visit(localAddress: string): Promise<Visitor> {
  const agent = new Agent({ keepAlive: true, localAddress });
  const opened = tokenSchema.parse(await post(agent, '/api/v1/widget/token', {}, '{}'));
  const headers = { authorization: `Bearer ${opened.token}` };
  const { streamUrl } = streamSchema.parse(await post(agent, '/v3/directline/conversations', headers, '{}'));
  const socket = new WebSocket(streamUrl, { localAddress });
  const answers = new Map<string, number>();
  socket.on('message', (data) => {
    const frame = String(data);
    if (frame === '') return;
    for (const { replyToId } of frameSchema.parse(JSON.parse(frame)).activities) {
      if (replyToId !== undefined) answers.set(replyToId, performance.now());
    }
  });
  await once(socket, 'open');
  const path = `/v3/directline/conversations/${opened.conversationId}/activities`;
  return {
    ask: async () => {
      const startedAt = performance.now();
      const { id } = idSchema.parse(await post(agent, path, headers, '{"type":"message","text":"does it hurt"}'));
      while (!answers.has(id)) await once(socket, 'message');
      return (answers.get(id) ?? Number.NaN) - startedAt;
    },
    leave: () => {
      socket.terminate();
      agent.destroy();
    },
  };
}

function post(agent: Agent, path: string, headers: Record<string, string>, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json' } };
    const sent = request(url + path, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () => resolve(JSON.parse(text)));
    });
    sent.on('error', reject).end(body);
  });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk);
    const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
    if (found !== undefined) return `http://127.0.0.1:${found}`;
  }
  throw new Error(`The program did not start: ${said}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}
