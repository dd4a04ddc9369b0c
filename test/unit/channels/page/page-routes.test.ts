import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PageParts } from '../../../../src/channels/page/page-routes.ts';
import { answerPath, topicsOf } from '../../../../src/channels/page/topics.ts';
import { Fault } from '../../../../src/errors.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { type PageServer, pageServer } from './page-server.ts';
import { visibleText } from './visible-text.ts';

const knowledge = shippedKnowledge();
let server: PageServer;

beforeAll(async () => {
  server = await pageServer(knowledge);
});
afterAll(() => server.close());

function ask(form: Record<string, string> | string): Promise<Response> {
  return fetch(server.url, { method: 'POST', body: new URLSearchParams(form) });
}

async function exchangeIn(response: Response): Promise<string> {
  const [exchange = ''] = /<section class="exchange".*?<\/section>/s.exec(await response.text()) ?? [];
  return visibleText(exchange);
}

/** What is shown and logged when a question could not be taken. */
async function faultOf(changes: Pick<Partial<PageParts>, 'limit' | 'handle'>) {
  const logged: string[] = [];
  const log = { error: (fields: object) => void logged.push(JSON.stringify(fields)) };
  const failing = await pageServer(knowledge, { ...changes, log });
  const response = await fetch(failing.url, { method: 'POST', body: new URLSearchParams({ q: 'Xanthippe' }) });
  const shown = await exchangeIn(response);
  await failing.close();
  return { status: response.status, shown, logged };
}

describe('GET /', () => {
  it('names questions of every topic and leads to their answers', async () => {
    const page = await (await fetch(server.url)).text();
    for (const { id, entries } of topicsOf(knowledge.entries)) {
      expect(page).toContain(`href="/questions/${id}"`);
      for (const entry of entries.slice(0, 4)) expect(page).toContain(`href="${answerPath(entry)}"`);
    }
  });

  it('shows every answer in a card with the disclaimer, and describes those answers to programs', async () => {
    const page = await (await fetch(server.url)).text();
    const cards = [...page.matchAll(/<article class="card">(.*?)<\/article>/gs)].map(([, content = '']) => content);
    for (const card of cards.map(visibleText)) expect(card).toContain(knowledge.disclaimer);
    const shown = cards.flatMap((card) =>
      [...card.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text = '']) => visibleText(text)),
    );
    expect(shown).toContain('What is Dermapen?');
    const [, jsonLd = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect([...jsonLd.matchAll(/"name":"(.*?)"/g)].map(([, name]) => name)).toEqual(shown);
  });

  it('has a place on the page for every link into it', async () => {
    const page = await (await fetch(server.url)).text();
    for (const [, id = ''] of page.matchAll(/href="\/?#([\w-]+)"/g)) expect(page).toContain(`id="${id}"`);
  });

  it('says that the sample clinic does not exist, and that nobody has signed the answers off', async () => {
    const text = visibleText(await (await fetch(server.url)).text());
    for (const part of [
      'Sample clinic: this clinic does not exist.',
      'is a fictional sample',
      'waiting for a clinician',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('carries the chat widget and no other script that runs', async () => {
    const response = await fetch(server.url);
    const scripts = [...(await response.text()).matchAll(/<script ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(scripts.map((attributes) => /src="([^"]*)"/.exec(attributes)?.[1])).toEqual([
      undefined,
      '/widget/loader.js',
    ]);
    expect(scripts[0]).toBe('type="application/ld+json"');
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';.*connect-src 'self';/);
  });

  it('is at most 120 kB before compression', async () => {
    expect((await (await fetch(server.url)).text()).length).toBeLessThanOrEqual(120_000);
  });

  it('has a stylesheet that may be kept for ever, and an icon', async () => {
    const page = await (await fetch(server.url)).text();
    const [, style = ''] = /href="(\/page-[0-9a-f]+\.css)"/.exec(page) ?? [];
    const [css, icon] = await Promise.all([
      fetch(new URL(style, server.url)),
      fetch(new URL('favicon.svg', server.url)),
    ]);
    expect(css.headers.get('content-type')).toMatch(/^text\/css/);
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(icon.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  });
});

describe('GET /questions/<topic>', () => {
  it('shows every question of the knowledge on one page, with its answer and the disclaimer in the answer’s card', async () => {
    const topics = topicsOf(knowledge.entries);
    const pages = await Promise.all(topics.map(({ id }) => fetch(new URL(`questions/${id}`, server.url))));
    const texts = await Promise.all(pages.map((page) => page.text()));
    const cards = texts.flatMap((text) =>
      [...text.matchAll(/<details>(.*?)<\/details>/gs)].map(([, card = '']) => visibleText(card)),
    );
    expect(cards).toHaveLength(knowledge.entries.length);
    for (const card of cards) expect(card).toContain(knowledge.disclaimer);
    for (const { question } of knowledge.entries) expect(cards.some((card) => card.startsWith(question))).toBe(true);
  });

  it('is nothing for a topic that does not exist, and only to be read', async () => {
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(new URL(path, server.url), { method })).status;
    expect(await statusOf('questions/lasers')).toBe(404);
    expect(await statusOf('questions/numbing', 'POST')).toBe(405);
  });

  it('leads from the bare address to the topics', async () => {
    const response = await fetch(new URL('questions', server.url), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/#questions']);
  });
});

describe('POST /', () => {
  it('answers on the page and lets nobody keep it', async () => {
    const response = await ask({ q: 'does it hurt' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const exchange = await exchangeIn(response);
    expect(exchange).toContain('Dermapen can hurt');
    expect(exchange).toContain(knowledge.disclaimer);
  });

  it('understands a follow-up by the hidden conversation, without a cookie', async () => {
    const first = await ask({ q: 'when can i wear makeup after' });
    expect(first.headers.get('set-cookie')).toBeNull();
    const [, conversation = ''] = /name="conversation" value="([^"]+)"/.exec(await first.text()) ?? [];
    const second = await exchangeIn(await ask({ q: 'and does it hurt', conversation }));
    expect(conversation).toMatch(/^[\w-]{22}$/);
    expect(second).not.toContain('I am the automated assistant');
  });

  it('opens a new conversation for an id that nobody can have been given', async () => {
    const page = await (await ask({ q: 'hello', conversation: '"><script>' })).text();
    expect(page).toMatch(/name="conversation" value="[\w-]{22}"/);
  });

  it.each([
    ['an empty form', ''],
    ['an empty question', 'q='],
    ['two questions', 'q=hello&q=again'],
    ['control characters', 'q=%00%01%1b'],
    ['a question longer than any that is answered', `q=${'a'.repeat(3000)}`],
  ])('answers %s politely, with the disclaimer', async (_name, form) => {
    const response = await ask(form);
    expect(response.status).toBe(200);
    expect(await exchangeIn(response)).toContain(knowledge.disclaimer);
  });

  it('says of a form over 16 kB that it is too long, with the disclaimer', async () => {
    const refused = await ask({ q: 'a'.repeat(17_000) });
    expect(refused.status).toBe(413);
    const shown = await exchangeIn(refused);
    for (const part of ['too long', 'call 000', knowledge.disclaimer]) expect(shown).toContain(part);
  });

  it('asks whoever asks too much to wait, with the disclaimer', async () => {
    const limit = () => {
      throw new Fault('too-many-requests');
    };
    const { status, shown, logged } = await faultOf({ limit });
    expect(status).toBe(429);
    for (const part of ['wait a minute', 'call 000', knowledge.disclaimer]) expect(shown).toContain(part);
    expect(logged).toEqual([]);
  });

  it('apologises for a fault of ours and logs its code, without a word of what was typed', async () => {
    const { status, shown, logged } = await faultOf({ handle: () => Promise.reject(new Error('Xanthippe')) });
    expect(status).toBe(500);
    for (const part of ['went wrong on our side', knowledge.disclaimer]) expect(shown).toContain(part);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('internal');
    expect(logged[0]).not.toContain('Xanthippe');
  });

  it('keeps what was typed out of the title, which stays in the browser’s history', async () => {
    const page = await (await ask({ q: 'i have a secret' })).text();
    expect(page).not.toMatch(/<title>[^<]*secret/);
  });
});
