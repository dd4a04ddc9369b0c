import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { keptText } from '../../../../src/channels/page/kept-text.ts';

const text = 'Any surgical or invasive procedure carries risks. '.repeat(50);
let server: Server;

beforeAll(async () => {
  const app = express();
  app.disable('etag');
  app.get('/', keptText({ text, type: 'css', cacheControl: 'public, max-age=60' }));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

/** Not `fetch`: it decompresses by itself and hides how the text came. */
async function get(headers: Record<string, string>): Promise<{ message: IncomingMessage; body: Buffer }> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  const sent = request({ port: address.port, host: '127.0.0.1', headers }).end();
  const message = await new Promise<IncomingMessage>((resolve) => sent.once('response', resolve));
  return { message, body: await buffer(message) };
}

describe('a kept text', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', (body: Buffer) => brotliDecompressSync(body).toString()],
    ['gzip, deflate', 'gzip', (body: Buffer) => gunzipSync(body).toString()],
    ['gzip, br;q=0', 'gzip', (body: Buffer) => gunzipSync(body).toString()],
    ['identity', undefined, (body: Buffer) => body.toString()],
  ])('comes whole to a client that takes %s', async (accepted, encoding, read) => {
    const { message, body } = await get({ 'Accept-Encoding': accepted });
    expect([message.headers['content-encoding'], read(body)]).toEqual([encoding, text]);
    expect(message.headers.vary).toContain('Accept-Encoding');
    expect(message.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('is not sent again to a browser that has it, in the form it has', async () => {
    const first = await get({ 'Accept-Encoding': 'br' });
    const headers = { 'Accept-Encoding': 'br', 'If-None-Match': first.message.headers.etag ?? '' };
    const again = await get(headers);
    expect([again.message.statusCode, again.body.length]).toEqual([304, 0]);
    const otherForm = await get({ ...headers, 'Accept-Encoding': 'gzip' });
    expect(otherForm.message.statusCode).toBe(200);
  });
});
