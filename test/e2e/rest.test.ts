import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as fc from 'fast-check';
import { z } from 'zod';
import { problemSchema } from '../../src/channels/problem.ts';
import { publishedSchema } from '../../src/channels/published.ts';
import { askReplySchema } from '../../src/channels/rest.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { type WebServer, webServer } from './web-server.ts';

const knowledge = shippedKnowledge();
const { disclaimer } = knowledge;
let running: WebServer;

beforeAll(async () => {
  running = await webServer({ knowledge });
});
afterAll(() => running.close());

function post(body: string, type = 'application/json', path = '/api/v1/ask'): Promise<Response> {
  return fetch(`${running.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
}

async function ask(question: object) {
  const response = await post(JSON.stringify(question));
  expect(response.status).toBe(200);
  return askReplySchema.parse(await response.json());
}

async function expectProblem(response: Response, status: number, code: ErrorCode): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(problemSchema.parse(await response.json())).toMatchObject({ status, code });
}

describe('POST /api/v1/ask', () => {
  it('answers with the approved text and the disclaimer', async () => {
    const reply = await ask({ text: 'does it hurt' });
    expect(reply.answers[0]?.entry).toBe('numbing-pain');
    expect(reply.disclaimer).toBe(disclaimer);
    expect(reply.text.endsWith(disclaimer)).toBe(true);
  });

  it('makes a conversation id that nobody can guess, and keeps to one that is sent', async () => {
    const first = await ask({ text: 'hello' });
    expect(first.conversationId).toMatch(/^[\w-]{22}$/);
    const second = await ask({ text: 'hello', conversationId: first.conversationId });
    expect(second.conversationId).toBe(first.conversationId);
    expect(first.disclosure).toBeDefined();
    expect(second.disclosure).toBeUndefined();
  });

  it.each(['', '   ', '🙂', '\u0000', '\ud800', '؟'])('answers %j politely', async (text) => {
    expect((await ask({ text })).text).toContain(disclaimer);
  });

  it('hears a warning sign however long the message is, and says of others that they are too long', async () => {
    expect((await ask({ text: `${'I had a session on Monday. '.repeat(90)}I can not breathe.` })).kind).toBe('urgent');
    expect((await ask({ text: 'a'.repeat(2001) })).text).toContain('too long');
  });

  it('names the fields it takes, and quotes no other', async () => {
    const response = await post(JSON.stringify({ text: 'a', 'I am Xanthippe': 1 }));
    const { detail } = problemSchema.parse(await response.json());
    expect(detail).toContain('text and conversationId');
    expect(detail).not.toContain('Xanthippe');
  });

  it.each<[string, object]>([
    ['no text', {}],
    ['text that is no text', { text: 5 }],
    ['a field it does not know', { text: 'a', conversationID: 'abcdefgh' }],
    ['an id that is too short', { text: 'a', conversationId: 'abc' }],
    ['an id that leads elsewhere', { text: 'a', conversationId: '../../msteams' }],
    ['a list', []],
  ])('refuses %s', async (_what, body) => {
    await expectProblem(await post(JSON.stringify(body)), 400, 'body-invalid');
  });

  it('refuses what is not JSON', async () => {
    await expectProblem(await post('{"text":'), 400, 'body-not-json');
    await expectProblem(await post('text=hello', 'application/x-www-form-urlencoded'), 415, 'not-acceptable-type');
    await expectProblem(await post('{"text":"a"}', 'application/json; charset=klingon'), 415, 'not-acceptable-type');
  });

  it('refuses a body that is not packed as it says, or that breaks off, and takes neither for a fault of its own', async () => {
    const faulty = await webServer({ knowledge });
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const packed = await fetch(`${faulty.url}/api/v1/ask`, { method: 'POST', headers, body: 'hello' });
    await expectProblem(packed, 400, 'body-invalid');
    for (const path of ['/api/v1/ask', '/']) {
      const type = path === '/' ? 'application/x-www-form-urlencoded' : 'application/json';
      const cut = request(faulty.url + path, {
        method: 'POST',
        headers: { 'content-type': type, 'content-length': 50 },
      });
      cut.on('error', () => undefined).write('{');
      await new Promise((resolve) => setTimeout(resolve, 50));
      cut.destroy();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(faulty.logged.filter((entry) => entry.includes('failed'))).toEqual([]);
    await faulty.close();
  });

  it('refuses a body over 16 kB', async () => {
    await expectProblem(await post(JSON.stringify({ text: 'a'.repeat(20_000) })), 413, 'body-too-large');
  });

  it('answers any text with the disclaimer, or refuses it clearly', async () => {
    const length = fc.constantFrom(0, 1, 20, 300, 2000, 2001, 20_000, 1_000_000);
    const text = fc
      .tuple(fc.string({ unit: 'binary', maxLength: 40 }), length)
      .map(([piece, size]) => piece.repeat(Math.ceil(size / Math.max(1, piece.length))).slice(0, size) || piece);
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const response = await post(JSON.stringify({ text: typed }));
        const body: unknown = await response.json();
        if (response.status === 200) expect(askReplySchema.parse(body).text).toContain(disclaimer);
        else expect(problemSchema.parse(body).code).toBe('body-too-large');
      }),
      { numRuns: 60 },
    );
  });

  it('answers any bytes with JSON, and never with a fault of its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from(bytes) };
        expect((await fetch(`${running.url}/api/v1/ask`, init)).status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  it('is never kept by a cache', async () => {
    expect((await post('{"text":"hello"}')).headers.get('cache-control')).toBe('no-store');
  });

  it('logs the route and the status, and nothing that was typed', async () => {
    await post(JSON.stringify({ text: 'my name is Xanthippe' }));
    await fetch(`${running.url}/api/v1/entries/xanthippe?q=xanthippe`);
    expect(running.logged.join('\n')).toContain('"/api/v1/ask"');
    expect(running.logged.join('\n').toLowerCase()).not.toContain('xanthippe');
  });
});

describe('what is published', () => {
  it('lists every entry, each with the disclaimer', async () => {
    const response = await fetch(`${running.url}/api/v1/entries`);
    const published = publishedSchema.parse(await response.json());
    expect(published).toMatchObject({ knowledge: knowledge.version, disclaimer });
    expect(published.entries.map(({ id }) => id)).toEqual(knowledge.entries.map(({ id }) => id));
    for (const entry of published.entries) expect(entry.disclaimer).toBe(disclaimer);
  });

  it('is not sent again to whoever has this version', async () => {
    const etag = `"${knowledge.version}"`;
    // Without a cache-control of its own, fetch asks for a fresh copy.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const response = await fetch(`${running.url}/api/v1/entries`, { headers });
    expect([response.status, response.headers.get('etag')]).toEqual([304, etag]);
  });

  it('is written as JSON once, not for each caller', async () => {
    await fetch(`${running.url}/api/v1/entries`);
    const stringify = jest.spyOn(JSON, 'stringify');
    const text = await (await fetch(`${running.url}/api/v1/entries`)).text();
    const written = stringify.mock.results.map(({ value }) => value);
    stringify.mockRestore();
    expect(text).toContain(disclaimer);
    expect(written).not.toContain(text);
  });

  it('shows one entry, or says that there is none', async () => {
    const [entry] = knowledge.entries;
    const response = await fetch(`${running.url}/api/v1/entries/${entry?.id}`);
    expect(await response.json()).toMatchObject({ id: entry?.id, answer: entry?.answer, disclaimer });
    await expectProblem(await fetch(`${running.url}/api/v1/entries/nothing`), 404, 'entry-not-found');
    await expectProblem(await fetch(`${running.url}/api/v1/entries/__proto__`), 404, 'entry-not-found');
  });

  it('describes itself in valid OpenAPI', async () => {
    const document = z.looseObject({}).parse(await (await fetch(`${running.url}/api/v1/openapi.json`)).json());
    const { valid, errors } = await new Validator().validate(document);
    expect([errors, valid]).toEqual([undefined, true]);
  });
});

describe('the server', () => {
  it('refuses an unknown address, an unreadable one and a wrong method', async () => {
    await expectProblem(await fetch(`${running.url}/api/v2`), 404, 'route-not-found');
    await expectProblem(await fetch(`${running.url}/api/v1/entries/%E0%A4%A`), 400, 'address-unreadable');
    const response = await fetch(`${running.url}/api/v1/ask`);
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, 405, 'method-not-allowed');
  });

  it('limits how many questions an address asks, whatever it says of itself', async () => {
    const limited = await webServer({ knowledge, settings: { DERMAPEN_RATE_LIMIT_PER_MINUTE: '2' } });
    const question = (from: string) =>
      fetch(`${limited.url}/api/v1/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: '{"text":"hello"}',
      });
    await question('192.0.2.1');
    await question('192.0.2.2');
    const third = await question('192.0.2.3');
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(third, 429, 'too-many-requests');
    await limited.close();
  });

  it('limits by address behind a proxy, which may tell the port as well', async () => {
    const settings = { DERMAPEN_RATE_LIMIT_PER_MINUTE: '2', DERMAPEN_TRUST_PROXY_HOPS: '1' };
    const proxied = await webServer({ knowledge, settings });
    const statusFor = async (from: string): Promise<number> => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
      const init = { method: 'POST', headers, body: '{"text":"hello"}' };
      return (await fetch(`${proxied.url}/api/v1/ask`, init)).status;
    };
    const callers = ['192.0.2.1', '[2001:db8::1]'];
    for (const caller of callers) {
      expect([await statusFor(`${caller}:5001`), await statusFor(caller)]).toEqual([200, 200]);
      expect(await statusFor(`192.0.2.9, ${caller}:5002`)).toBe(429);
    }
    expect(proxied.logged.filter((entry) => entry.includes('rate limit'))).toEqual([]);
    await proxied.close();
  });

  it('warns of a proxy that is not counted', async () => {
    const uncounted = await webServer({ knowledge });
    await fetch(`${uncounted.url}/api/v1/ask`, { method: 'POST', headers: { 'x-forwarded-for': '192.0.2.1:80' } });
    expect(uncounted.logged.join('\n')).toContain('rate limit');
    await uncounted.close();
  });

  it('hides what went wrong inside', async () => {
    const faulty = await webServer({
      knowledge,
      handle: async () => {
        throw new Error('secret detail');
      },
    });
    const response = await fetch(`${faulty.url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"hello"}',
    });
    expect(await response.clone().text()).not.toMatch(/secret detail|\.ts/);
    await expectProblem(response, 500, 'internal');
    expect(faulty.logged.join('\n')).not.toContain('secret detail');
    await faulty.close();
  });

  it('is up and ready until it is asked to stop', async () => {
    const stopping = await webServer({ knowledge });
    expect((await fetch(`${stopping.url}/readyz`)).status).toBe(200);
    stopping.drain();
    const response = await fetch(`${stopping.url}/readyz`);
    expect(response.headers.get('connection')).toBe('close');
    await expectProblem(response, 503, 'draining');
    expect((await fetch(`${stopping.url}/healthz`)).status).toBe(200);
    await stopping.close();
  });

  it('shows its metrics to this machine, and to nobody behind a proxy', async () => {
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain('dermapen_turns_total{channel="rest"');
    const proxied = await fetch(`${running.url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
    await expectProblem(proxied, 403, 'metrics-not-local');
  });

  it('has no messages route when Azure is off', async () => {
    const without = await webServer({ knowledge, settings: { DERMAPEN_AZURE: 'off' } });
    await expectProblem(await fetch(`${without.url}/api/messages`, { method: 'POST' }), 404, 'route-not-found');
    await without.close();
  });

  it('tells nobody what it is made of, and lets nobody frame it', async () => {
    const { headers } = await fetch(`${running.url}/api/v1/entries`);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
