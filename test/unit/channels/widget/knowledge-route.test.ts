import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromDeviceSnapshot } from '../../../../src/knowledge/device-snapshot.ts';
import { type WebServer, webServer } from '../../../e2e/web-server.ts';
import { packedMatching } from '../../../fixtures/packed-matching.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
let running: WebServer;
let address: string;

beforeAll(async () => {
  running = await webServer({ knowledge });
  address = `${running.url}/api/v1/widget/knowledge`;
});
afterAll(() => running.close());

describe('the published knowledge for widgets', () => {
  it.each([
    ['br', 'br, gzip', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    [undefined, 'identity', (bytes: Buffer) => bytes],
  ])('comes as %s to who accepts %s, and is the whole knowledge', async (encoding, accepted, decode) => {
    const { headers, bytes } = await raw({ 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('Accept-Encoding');
    const restored = fromDeviceSnapshot(JSON.parse(decode(bytes).toString('utf8')));
    expect([restored?.version, restored?.disclaimer]).toEqual([knowledge.version, knowledge.disclaimer]);
    expect(restored?.entries.length).toBe(knowledge.entries.length);
  });

  it.each(['br', 'gzip', 'identity'])(
    'comes with what was learnt from it, as %s, under the same tag',
    async (accepted) => {
      const matching = address.replace('knowledge', 'matching');
      const response = await fetch(matching, { headers: { 'accept-encoding': accepted } });
      expect(response.headers.get('content-encoding')).toBe(accepted === 'identity' ? null : accepted);
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      const tag = response.headers.get('etag') ?? '';
      expect(tag).toBe((await fetch(address)).headers.get('etag'));
      const received = Buffer.from(await response.arrayBuffer());
      // Half a million bytes: Jest would compare them one by one.
      expect(received.equals(packedMatching(knowledge))).toBe(true);
      expect((await fetch(matching, { headers: { 'if-none-match': tag } })).status).toBe(304);
    },
  );

  it('is sent again only under another version', async () => {
    const first = await fetch(address);
    const entityTag = `${first.headers.get('etag')}`;
    expect(entityTag).toContain(knowledge.version);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(address, { headers: { 'if-none-match': entityTag } })).status).toBe(304);
    expect((await fetch(address, { headers: { 'if-none-match': 'W/"2-000000000000"' } })).status).toBe(200);
  });

  it('may be read by the page of any origin, which may ask for it conditionally', async () => {
    const preflight = await fetch(address, {
      method: 'OPTIONS',
      headers: { origin: 'https://clinic.example', 'access-control-request-headers': 'if-none-match' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('If-None-Match');
    const { headers } = await fetch(address, { headers: { origin: 'https://clinic.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('ETag');
  });

  it('is refused to other methods', async () => {
    const response = await fetch(address, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

/** The bytes as they cross the wire: `fetch` would decode them. */
function raw(headers: Readonly<Record<string, string>>) {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>((resolve, reject) => {
    const asked = request(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end();
  });
}
