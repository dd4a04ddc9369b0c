/** Requests that ask for a protocol which the server does not speak: they are answered as if they had not. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { httpServer } from '../../src/http-server.ts';
import { served } from '../fixtures/served.ts';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { type WebServer, webServer } from './web-server.ts';

const H2C = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n';
const BODY = '{"text":"hello"}';
let running: WebServer;
let socket: Socket;
let heard: string;

beforeAll(async () => {
  running = await webServer({ knowledge: tinyKnowledge });
});
afterAll(() => running.close());
beforeEach(() => {
  socket = dial(running.url);
});
afterEach(() => void socket.destroy());

function dial(url: string): Socket {
  heard = '';
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on('data', (chunk) => {
    heard += String(chunk);
  });
}

function get(path: string, headers = H2C): string {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;
}

function ask(headers: string): string {
  return `POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n`;
}

/** What each answer begins with, as soon as there are so many. */
async function statuses(count: number): Promise<string[]> {
  for (;;) {
    const found = [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
    const isWhole = heard.endsWith('}') || heard.endsWith('0\r\n\r\n');
    if (found.length >= count && isWhole) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a request with an upgrade that nobody wants', () => {
  it('is answered', async () => {
    socket.write(get('/healthz'));
    expect(await statuses(1)).toEqual(['200']);
  });

  it('is answered with all of its body, however that arrives', async () => {
    const length = `Content-Length: ${BODY.length}\r\n`;
    socket.write(ask(H2C + length) + BODY);
    expect(await statuses(1)).toEqual(['200']);
    socket.write(ask(H2C + length) + BODY.slice(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.write(BODY.slice(5));
    expect(await statuses(2)).toEqual(['200', '200']);
    socket.write(`${ask(`${H2C}Transfer-Encoding: chunked\r\n`)}10\r\n${BODY}\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.write('0\r\n\r\n');
    expect(await statuses(3)).toEqual(['200', '200', '200']);
    expect(heard.match(/"disclaimer"/g)).toHaveLength(3);
  });

  it.each([
    ['wishes for another protocol', [H2C, H2C]],
    ['does, after two that do not', ['', '', H2C]],
    ['does, after one that is taken up again', [H2C, '', H2C]],
  ])('ends the connection, and nothing else, where each of several at once %s', async (_, headers) => {
    socket.write(headers.map((header) => get('/healthz', header)).join(''));
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write(get('/nope', ''));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).not.toContain('404');
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  it('leaves the connection as it was for what comes after, on it or behind it', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): number => warnings.push(warning);
    process.on('warning', onWarning);
    for (let count = 1; count <= 20; count += 1) {
      socket.write(get('/healthz'));
      expect(await statuses(count)).toHaveLength(count);
    }
    socket.write(get('/healthz') + get('/nowhere', '') + get('/healthz', ''));
    expect((await statuses(23)).slice(20)).toEqual(['200', '404', '200']);
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  it('is not answered before what was asked before it', async () => {
    const slow = await webServer({ knowledge: tinyKnowledge, handle: () => new Promise(() => undefined) });
    const pipelining = dial(slow.url);
    pipelining.write(ask(`Content-Length: ${BODY.length}\r\n`) + BODY + get('/healthz'));
    // Some versions of Node leave no better way than to hang up.
    await Promise.race([once(pipelining, 'close'), new Promise((resolve) => setTimeout(resolve, 200))]);
    expect(heard).toBe('');
    pipelining.destroy();
    await slow.close();
  });

  it('keeps what else it says of the connection', async () => {
    socket.write(get('/healthz', 'Connection: close, Upgrade\r\nUpgrade: h2c\r\n'));
    await once(socket, 'close');
    expect(heard).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close\r\n/i);
  });

  it('loses none of its headers, however many they are', async () => {
    const many = Array.from({ length: 1500 }, (_none, index) => `x${index}: 1\r\n`).join('');
    socket.write(`${ask(`${H2C}${many}Content-Length: ${BODY.length}\r\n`)}${BODY}`);
    expect(await statuses(1)).toEqual(['200']);
  });

  it('is no way around the limits', async () => {
    const strict = await webServer({ knowledge: tinyKnowledge, settings: { DERMAPEN_RATE_LIMIT_PER_MINUTE: '1' } });
    socket.destroy();
    socket = dial(strict.url);
    const length = `Content-Length: ${BODY.length}\r\n`;
    for (let count = 1; count <= 2; count += 1) {
      socket.write(ask(H2C + length) + BODY);
      await statuses(count);
    }
    expect(await statuses(2)).toEqual(['200', '429']);
    await strict.close();
  });

  it('is on no new connection, which might have to wait once more', async () => {
    let connections = 0;
    const app = express().use((_request, response) => void response.end('{}'));
    const connection = (): void => {
      connections += 1;
    };
    const counting = await served(httpServer({ app, connection, upgrade: (_request, refused) => refused.destroy() }));
    socket.destroy();
    socket = dial(counting.url);
    for (let count = 1; count <= 3; count += 1) {
      socket.write(get('/'));
      await statuses(count);
    }
    expect(connections).toBe(1);
    await counting.close();
  });

  it('of a WebSocket is none where the request is no GET', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    socket.write(ask(`${upgrade}Content-Length: ${BODY.length}\r\n`) + BODY);
    expect(await statuses(1)).toEqual(['200']);
  });
});
