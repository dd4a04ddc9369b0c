import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import type { WireReply } from '../../src/channels/wire.ts';
import { wireReplySchema } from '../../src/channels/wire-schema.ts';
import type { Served } from '../fixtures/served.ts';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { inBrowser } from './in-browser.ts';
import { chromiumPath, launchChromium } from './installed-chromium.ts';
import { type WebServer, webServer } from './web-server.ts';
import { buildOffline } from './widget-offline-build.ts';
import { clinicSite } from './widget-offline-site.ts';

const knowledge = shippedKnowledge();

/** Questions as people put them: 200 of the published wordings, from every topic. */
const wordings = knowledge.entries.flatMap(({ question, alternatives }) => [question, ...alternatives]);
const QUESTIONS = wordings.filter((_, index) => index % Math.floor(wordings.length / 200) === 0).slice(0, 200);

let folder: string;
let bot: WebServer;
let site: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  folder = buildOffline();
  bot = await webServer({ knowledge });
  site = await clinicSite(folder, bot.url);
  browser = await launchChromium();
  context = await browser.newContext();
  page = await openPage();
}, 60_000);
afterAll(async () => {
  if (chromiumPath === undefined) return;
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

async function openPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on('pageerror', ({ message }) => faults.push(message));
  await opened.goto(site.url);
  await opened.waitForFunction('globalThis.offline !== undefined');
  return opened;
}

describe('the browser tests', () => {
  it('have a Chromium, or say that they do not', () => {
    if (chromiumPath === undefined) console.warn('No Chromium found: answers without a server were not tried in one.');
    if (process.env['CI'] !== undefined) expect(chromiumPath).toBeDefined();
  });
});

inBrowser('a device that has met the server once', () => {
  let onServer: readonly WireReply[];

  beforeAll(async () => {
    onServer = await askServer(QUESTIONS);
    await page.evaluate('offline.refresh()');
    await bot.close();
  }, 120_000);

  it('gives the server’s replies to 200 questions when the server has stopped', async () => {
    await expect(fetch(bot.url)).rejects.toThrow();
    const onDevice = await askDevice(page, QUESTIONS);
    expect(onDevice.length).toBe(200);
    expect(onDevice).toEqual(onServer);
  }, 120_000);

  it.each([
    ['greets', 'hello', 'greeting'],
    ['answers', 'does it hurt', 'answer'],
    ['forgives a slip of the finger', 'does it hrut', 'answer'],
    ['sends a warning sign to urgent help', 'I can not breathe', 'urgent'],
    ['refers a personal question to a practitioner', 'I am pregnant, can I have it?', 'practitioner'],
    ['says so where it has no answer', 'who won the football last night', 'fallback'],
  ])('%s, with the disclaimer word for word', async (_, question, kind) => {
    await page.evaluate('offline.startOver()');
    const [reply] = await askDevice(page, [question]);
    expect(reply?.kind).toBe(kind);
    expect(reply?.disclaimer).toBe(knowledge.disclaimer);
    expect(reply?.text.endsWith(knowledge.disclaimer)).toBe(true);
  });

  it('answers two questions in one reply', async () => {
    const [reply] = await askDevice(page, ['does it hurt and can I wear makeup after?']);
    expect(reply?.answers.map(({ entry }) => entry)).toEqual(['numbing-pain', 'aftercare-makeup']);
  });

  it('answers after the page has been loaded again', async () => {
    const reloaded = await openPage();
    await reloaded.evaluate('offline.refresh()');
    const [reply] = await askDevice(reloaded, ['does it hurt']);
    expect([reply?.kind, reply?.knowledge]).toEqual(['answer', knowledge.version]);
    await reloaded.close();
  });

  it('breaks no rule of a strict policy, and throws nothing', async () => {
    expect(await page.evaluate('violations')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('has nothing to answer with once the server has replied from other knowledge', async () => {
    await page.evaluate('offline.heard("another version")');
    const reloaded = await openPage();
    expect(await reloaded.evaluate('offline.answer("does it hurt").then(String)')).toBe('undefined');
  });
});

/** One conversation with the server. */
async function askServer(texts: readonly string[]): Promise<readonly WireReply[]> {
  const replies: WireReply[] = [];
  let conversationId: string | undefined;
  for (const text of texts) {
    const response = await fetch(`${bot.url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, conversationId }),
    });
    const body = z.looseObject({ conversationId: z.string() }).parse(await response.json());
    conversationId = body.conversationId;
    replies.push(wireReplySchema.parse(body));
  }
  return replies;
}

/** The conversation with the device. */
async function askDevice(where: Page, texts: readonly string[]): Promise<readonly WireReply[]> {
  const replies = await where.evaluate(`(async () => {
    const replies = [];
    for (const text of ${JSON.stringify(texts)}) replies.push(await offline.answer(text));
    return replies;
  })()`);
  return z.array(wireReplySchema.strict()).parse(replies);
}
