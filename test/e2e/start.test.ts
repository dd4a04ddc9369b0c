import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { errors } from '../../src/errors.ts';

const processes: ChildProcess[] = [];

afterEach(() => {
  for (const started of processes.splice(0)) started.kill('SIGKILL');
});

/** Starts the program from its sources, with these settings and no others. */
function start(settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'] ?? '', DERMAPEN_PORT: '0', ...settings };
  const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.push(started);
  return started;
}

async function refusal(settings: Readonly<Record<string, string>>): Promise<{ code: unknown; said: string }> {
  const started = start(settings);
  const [said, [code]] = await Promise.all([text(started.stderr), once(started, 'exit')]);
  return { code, said };
}

async function addressOf(started: ReturnType<typeof start>): Promise<{ url: string; said: string }> {
  let said = '';
  for await (const chunk of started.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const url = /http:\/\/localhost:(\d+)/.exec(said)?.[0];
    if (url !== undefined) return { url: url.replace('localhost', '127.0.0.1'), said };
  }
  throw new Error(`The program ended: ${said}`);
}

describe('the program', () => {
  it('says where to click and what is not set up, answers, and stops when it is asked to', async () => {
    const started = start({});
    const { url, said } = await addressOf(started);
    for (const part of ['sample', 'Azure', 'sign-off']) expect(said).toContain(part);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    started.kill('SIGTERM');
    expect(await once(started, 'exit')).toEqual([0, null]);
  }, 120_000);

  it('reads its settings from a file .env, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    writeFileSync(join(folder, '.env'), 'DERMAPEN_LOG_LEVEL=loud\n');
    const main = join(process.cwd(), 'src/main.ts');
    const started = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    processes.push(started);
    expect(await text(started.stderr)).toContain('DERMAPEN_LOG_LEVEL');
    rmSync(folder, { recursive: true });
  }, 120_000);

  it('names every wrong setting and does not start', async () => {
    const { code, said } = await refusal({ DERMAPEN_LOG_LEVEL: 'loud', DERMAPEN_PRT: '1' });
    expect(code).toBe(1);
    expect(said).toContain('DERMAPEN_LOG_LEVEL');
    expect(said).toContain('DERMAPEN_PORT');
    expect(said).not.toContain('    at ');
  }, 120_000);

  it('shows what is wrong with the knowledge and does not start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    cpSync('knowledge', folder, { recursive: true });
    writeFileSync(join(folder, 'disclaimer.md'), 'There is no risk.\n');
    const { code, said } = await refusal({ DERMAPEN_KNOWLEDGE_FOLDER: folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(said).toContain('KB021');
  }, 120_000);

  it('says what to do about an address it cannot listen on', async () => {
    const { code, said } = await refusal({ DERMAPEN_HOST: 'nowhere.invalid' });
    expect(code).toBe(1);
    expect(said).toContain('Cannot listen on nowhere.invalid:0');
    expect(said).toContain(errors['listen-failed'].remedy);
  }, 120_000);

  it('says which port is held and what to do', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    const { code, said } = await refusal({ DERMAPEN_PORT: String(port) });
    holder.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is held by another program`);
    expect(said).toContain(`DERMAPEN_PORT=${port + 1}`);
  }, 120_000);
});
