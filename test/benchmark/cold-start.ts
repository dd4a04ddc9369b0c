/**
 * How long the program takes from nothing to listening, against a bare server that loads the same dependencies.
 *
 * Runs are interleaved, so that whatever else the machine does slows both. `npm run bench:start` builds first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const RUNS = 11;
const TARGET = 1.5;
const PROGRAM = 'dist/main.js';
const BARE = 'test/benchmark/bare-server.js';

const programTimes: number[] = [];
const bareTimes: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  programTimes.push(await millisecondsToListen(PROGRAM));
  bareTimes.push(await millisecondsToListen(BARE));
}
const [program, bare] = [median(programTimes), median(bareTimes)];
const ratio = program / bare;
console.log(`program ${program.toFixed(0)} ms, bare server ${bare.toFixed(0)} ms (medians of ${RUNS})`);
console.log(`ratio ${ratio.toFixed(2)}; the target is under ${TARGET}: ${ratio < TARGET ? 'met' : 'missed'}`);

async function millisecondsToListen(file: string): Promise<number> {
  const env = { PATH: process.env['PATH'] ?? '', DERMAPEN_PORT: '0', DERMAPEN_LOG_LEVEL: 'silent' };
  const startedAt = performance.now();
  const started = spawn(process.execPath, ['--enable-source-maps', file], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of started.stdout) {
    said += String(chunk);
    if (said.includes('http://localhost:')) break;
  }
  const elapsed = performance.now() - startedAt;
  if (!said.includes('http://localhost:')) throw new Error(`${file} did not start.`);
  started.kill('SIGKILL');
  await once(started, 'exit');
  return elapsed;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
