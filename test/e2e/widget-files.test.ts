import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { type WebServer, webServer } from './web-server.ts';

const knowledge = tinyKnowledge;
let folder: string;
let server: WebServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'widget-files-'));
  writeFileSync(join(folder, 'loader.js'), 'void 0;');
  writeFileSync(join(folder, 'app-Ab1_-xyz.js'), 'export const mount = 0;');
  writeFileSync(join(folder, 'manifest.json'), '{}');
  server = await webServer({ knowledge, widgetFolder: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the files of the widget', () => {
  it('may be loaded by any page of any site', async () => {
    for (const file of ['loader.js', 'app-Ab1_-xyz.js']) {
      const response = await fetch(`${server.url}/widget/${file}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('are kept for ever where their name has the hash, and shortly where it has none', async () => {
    const app = await fetch(`${server.url}/widget/app-Ab1_-xyz.js`);
    expect(app.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const loader = await fetch(`${server.url}/widget/loader.js`);
    expect(loader.headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await fetch(`${server.url}/widget/loader.js`);
    const again = await fetch(`${server.url}/widget/loader.js`, {
      headers: { 'If-None-Match': headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('are compressed for who can read that', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await fetch(`${server.url}/widget/loader.js`, { headers: { 'Accept-Encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(await response.text()).toBe('void 0;');
    }
    const plain = await fetch(`${server.url}/widget/loader.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it.each(['nothing.js', 'manifest.json', '..%2Fpackage.json', 'loader.js%00'])('do not include %s', async (file) => {
    const response = await fetch(`${server.url}/widget/${file}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'route-not-found' });
  });

  it('say to a page of any site, and to no cache, that an old one is gone', async () => {
    const response = await fetch(`${server.url}/widget/app-0ld_-xyz.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('can only be read', async () => {
    const response = await fetch(`${server.url}/widget/loader.js`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('are missing before they are built, which says what to run, and are found as soon as they are', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'widget-files-'));
    const unbuilt = await webServer({ knowledge, widgetFolder: empty });
    const refused = await fetch(`${unbuilt.url}/widget/loader.js`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({
      code: 'widget-not-built',
      detail: expect.stringContaining('npm run build:widget'),
    });
    writeFileSync(join(empty, 'loader.js'), 'void 0;');
    expect((await fetch(`${unbuilt.url}/widget/loader.js`)).status).toBe(200);
    await unbuilt.close();
    rmSync(empty, { recursive: true });
  });
});

describe('the playground', () => {
  it('is a page under the strictest policy the widget works with, that knows the loader’s hash', async () => {
    const response = await fetch(`${server.url}/widget/playground`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const page = await response.text();
    expect(page).toMatch(/data-integrity="sha256-[\w+/]{43}="/);
    expect(page).not.toMatch(/ style=| on\w+=/);
  });
});
