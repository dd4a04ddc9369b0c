/** Who gets in: every route with every kind of token. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { directLineTokens, TOKEN_LIFE_SECONDS } from '../../src/channels/directline/tokens.ts';
import { problemSchema } from '../../src/channels/problem.ts';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { type WebServer, webServer } from './web-server.ts';

const SECRET = 'a-secret-for-tests-of-the-clinics-own-server';
const HOUR_MS = TOKEN_LIFE_SECONDS * 1000;
let running: WebServer;

beforeAll(async () => {
  running = await webServer({ knowledge: tinyKnowledge, settings: { DERMAPEN_DIRECTLINE_SECRET: SECRET } });
});
afterAll(() => running.close());

const openedSchema = z.object({ token: z.string(), conversationId: z.string() });
type Opened = z.infer<typeof openedSchema>;

async function open(): Promise<Opened> {
  const response = await fetch(`${running.url}/api/v1/widget/token`, { method: 'POST', body: '{}' });
  return openedSchema.parse(await response.json());
}

interface Route {
  readonly method: string;
  readonly path: (conversationId: string) => string;
  /** Whether the conversation stands in the path. */
  readonly isNamed: boolean;
  readonly body?: string;
}

const routes: Readonly<Record<string, Route>> = {
  refresh: { method: 'POST', path: () => '/v3/directline/tokens/refresh', isNamed: false },
  start: { method: 'POST', path: () => '/v3/directline/conversations', isNamed: false },
  session: { method: 'GET', path: () => '/v3/directline/session/getsessionid', isNamed: false },
  reconnect: { method: 'GET', path: (id) => `/v3/directline/conversations/${id}?watermark=0`, isNamed: true },
  read: { method: 'GET', path: (id) => `/v3/directline/conversations/${id}/activities`, isNamed: true },
  post: {
    method: 'POST',
    path: (id) => `/v3/directline/conversations/${id}/activities`,
    isNamed: true,
    body: '{"type":"message","text":"hello"}',
  },
  upload: { method: 'POST', path: (id) => `/v3/directline/conversations/${id}/upload?userId=a`, isNamed: true },
  forget: { method: 'DELETE', path: () => '/api/v1/widget/conversation', isNamed: false },
};

const tokens: Readonly<Record<string, { readonly status: 401 | 403; readonly of: (mine: Opened) => Promise<string> }>> =
  {
    none: { status: 401, of: async () => '' },
    'another scheme': { status: 401, of: async ({ token }) => `Basic ${token}` },
    'the secret': { status: 403, of: async () => `Bearer ${SECRET}` },
    expired: { status: 403, of: (mine) => issued(mine, SECRET, Date.now() - HOUR_MS) },
    'of another server': { status: 403, of: (mine) => issued(mine, 'some other secret', Date.now()) },
    unsigned: { status: 403, of: async ({ token }) => `Bearer ${withoutSignature(token)}` },
    'signed for another purpose': { status: 403, of: async () => `Bearer ${await signedWithSecret()}` },
    'no token at all': { status: 403, of: async () => `Bearer ${randomUUID()}` },
  };

async function issued({ conversationId }: Opened, secret: string, now: number): Promise<string> {
  const { token } = await directLineTokens(secret, () => now).issue({ conversationId, userId: 'dl_1' });
  return `Bearer ${token}`;
}

function withoutSignature(token: string): string {
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  return `${header}.${token.split('.')[1]}.`;
}

function signedWithSecret(): Promise<string> {
  const claims = new SignJWT({ conv: 'any', user: 'dl_1' })
    .setExpirationTime('1h')
    .setProtectedHeader({ alg: 'HS256' });
  return claims.sign(new TextEncoder().encode(SECRET));
}

async function call({ method, path, body }: Route, conversationId: string, authorization: string): Promise<Response> {
  return fetch(running.url + path(conversationId), {
    method,
    headers: { ...(authorization === '' ? {} : { authorization }), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
}

const anyRoute = fc.constantFrom(...Object.values(routes));

describe('a route of a conversation', () => {
  describe.each(Object.entries(routes))('%s', (_name, route) => {
    it.each(Object.entries(tokens))('is closed with a token that is %s', async (_kind, { status, of }) => {
      const mine = await open();
      const response = await call(route, mine.conversationId, await of(mine));
      expect(response.status).toBe(status);
      expect(problemSchema.parse(await response.json()).code).toMatch(/^token-(missing|refused)$/);
    });

    it('is open with the conversation’s own token', async () => {
      const { token, conversationId } = await open();
      expect((await call(route, conversationId, `Bearer ${token}`)).status).toBeLessThan(300);
    });
  });

  it('is closed with any token of which one character was changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoute, fc.nat(), fc.constantFrom('A', 'z', '-', '.'), async (route, where, other) => {
        const { token, conversationId } = await open();
        const at = where % token.length;
        const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
        fc.pre(Buffer.from(changed, 'base64url').compare(Buffer.from(token, 'base64url')) !== 0);
        fc.pre(lastBytes(changed) !== lastBytes(token) || at < token.lastIndexOf('.'));
        expect([401, 403]).toContain((await call(route, conversationId, `Bearer ${changed}`)).status);
      }),
      { numRuns: 200 },
    );
  });

  it('is closed with the token of any other conversation', async () => {
    const named = fc.constantFrom(...Object.values(routes).filter(({ isNamed }) => isNamed));
    await fc.assert(
      fc.asyncProperty(named, async (route) => {
        const [mine, other] = await Promise.all([open(), open()]);
        expect((await call(route, mine.conversationId, `Bearer ${other.token}`)).status).toBe(403);
        expect((await call(route, randomUUID(), `Bearer ${other.token}`)).status).toBe(403);
      }),
      { numRuns: 40 },
    );
  });

  it('says of a conversation that was deleted that it has ended, and deletes it twice without a fault', async () => {
    const { token, conversationId } = await open();
    for (let time = 1; time <= 2; time += 1) {
      const { forget } = routes;
      if (forget !== undefined) expect((await call(forget, '', `Bearer ${token}`)).status).toBe(204);
    }
    for (const route of Object.values(routes).filter(({ method }) => method !== 'DELETE')) {
      expect((await call(route, conversationId, `Bearer ${token}`)).status).toBe(404);
    }
  });
});

/** The signature as bytes: its last character has two bits that stand for nothing. */
function lastBytes(token: string): string {
  return Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url').toString('hex');
}

describe('tokens/generate', () => {
  const generate = (headers: Record<string, string>, body = '{}', url = running.url): Promise<Response> =>
    fetch(`${url}/v3/directline/tokens/generate`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });

  it('gives a token for the secret, bound to the visitor that is named', async () => {
    const response = await generate({ authorization: `Bearer ${SECRET}` }, '{"user":{"id":"dl_42"}}');
    const { token } = openedSchema.parse(await response.json());
    const [, claims = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ user: 'dl_42' });
  });

  it('refuses a visitor’s id that a page could have made up', async () => {
    expect((await generate({ authorization: `Bearer ${SECRET}` }, '{"user":{"id":"42"}}')).status).toBe(400);
  });

  it('is closed without the secret, and with a token', async () => {
    const { token } = await open();
    for (const wrong of [token, `${SECRET}1`, 'x']) {
      expect((await generate({ authorization: `Bearer ${wrong}` })).status).toBe(403);
    }
  });

  it('asks who sends nothing for the secret, not for a token', async () => {
    const response = await generate({});
    const { code, detail } = problemSchema.parse(await response.json());
    expect([response.status, code]).toEqual([403, 'directline-secret-refused']);
    expect(detail).toMatch(/^No secret was sent\..*DERMAPEN_DIRECTLINE_SECRET/);
  });

  it('says which setting is missing where there is no secret', async () => {
    const without = await webServer({ knowledge: tinyKnowledge });
    const responses = [
      await generate({ authorization: `Bearer ${SECRET}` }, '{}', without.url),
      await generate({}, '{}', without.url),
    ];
    for (const response of responses) {
      const { code, detail } = problemSchema.parse(await response.json());
      expect([response.status, code]).toEqual([403, 'directline-secret-not-set']);
      expect(detail).toContain('DERMAPEN_DIRECTLINE_SECRET');
    }
    await without.close();
  });
});

describe('the stream', () => {
  const startedSchema = z.object({ streamUrl: z.string() });

  async function streamUrl({ token }: Opened): Promise<string> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${running.url}/v3/directline/conversations`, { method: 'POST', headers });
    return startedSchema.parse(await response.json()).streamUrl;
  }

  /** 101 when it opens. */
  function statusOf(url: string): Promise<number | undefined> {
    return new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.on('error', () => undefined);
      socket.on('open', () => {
        socket.terminate();
        resolve(101);
      });
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    });
  }

  it('opens once with its ticket', async () => {
    const url = await streamUrl(await open());
    expect(await statusOf(url)).toBe(101);
    expect(await statusOf(url)).toBe(403);
  });

  it('does not open with a token, or with the ticket of another conversation', async () => {
    const [mine, other] = await Promise.all([open(), open()]);
    const url = await streamUrl(other);
    expect(await statusOf(url.replace(/t=.*/, `t=${other.token}`))).toBe(403);
    expect(await statusOf(url.replace(other.conversationId, mine.conversationId))).toBe(403);
    expect(await statusOf(url.replace(/\?.*/, ''))).toBe(403);
    expect(await statusOf(url.replace('/stream', '/other'))).toBe(404);
  });

  it('never has the token in its address', async () => {
    const opened = await open();
    expect(await streamUrl(opened)).not.toContain(opened.token);
  });
});

describe('the log', () => {
  it('has no token, no ticket, no secret and no conversation in it', async () => {
    const { token, conversationId } = await open();
    for (const route of Object.values(routes)) {
      await call(route, conversationId, `Bearer ${token}`);
      await call(route, conversationId, `Bearer ${SECRET}`);
    }
    const logged = running.logged.join('\n');
    expect(logged).toContain('/v3/directline/conversations/:id/activities');
    for (const kept of [token, conversationId, SECRET]) expect(logged).not.toContain(kept);
    expect(logged).not.toMatch(/eyJ|[?&]t=/);
  });
});
