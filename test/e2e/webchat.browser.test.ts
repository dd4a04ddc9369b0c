/** Microsoft's Web Chat, as it is published, against our endpoint in a real browser. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { type ClientSite, clientSite } from '../clients/client-site.ts';
import { type ClientName, clients, isHere } from '../clients/clients.ts';
import { type BreakableLine, breakableLine } from './breakable-line.ts';
import { HURT, knowledge, SESSIONS } from './chat-scene.ts';
import { chromiumPath, launchChromium } from './installed-chromium.ts';
import { type WebServer, webServer } from './web-server.ts';

const WELCOME = 'I am the automated assistant';
/** Pixels; what only a screen reader is meant to find is 1 pixel high. */
const TWO_LINES = 24;
const areHere = clients.every(isHere);
const withWebChat = areHere && chromiumPath !== undefined ? describe : describe.skip;

// It comes back 3 to 15 seconds after its socket was cut.
jest.setTimeout(90_000);

let site: ClientSite;
let server: WebServer;
let line: BreakableLine;
let browser: Browser;

describe('the tests with Web Chat', () => {
  it('have it and a Chromium, or say that they do not', () => {
    if (!areHere) console.warn('Web Chat was not tried: run `npm run clients` once, and it is.');
    if (chromiumPath === undefined) console.warn('No Chromium found: Web Chat was not tried.');
    if (process.env['CI'] !== undefined) expect([areHere, chromiumPath]).toEqual([true, expect.any(String)]);
  });
});

withWebChat.each([['webchat-full'], ['webchat-minimal']] as const)('%s', (name) => {
  beforeAll(async () => {
    site = await clientSite();
    server = await webServer({ knowledge, settings: { DERMAPEN_WIDGET_ORIGINS: site.url } });
    line = await breakableLine(server.url);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await line.close();
    await server.close();
    await site.close();
  });

  it('shows the greeting with the disclaimer, and asks the question of a chip that is pressed', async () => {
    const page = await greeted(name);
    expect(await bubbles(page, knowledge.disclaimer).allInnerTexts()).toHaveLength(1);
    const chip = chips(page).filter({ hasText: 'Does Dermapen hurt?' });
    await chip.click();
    await bubbles(page, answerTo(HURT)).waitFor();
    expect(await bubbles(page, /^Does Dermapen hurt\?$/).count()).toBe(1);
    // In their place are what may be asked next.
    await chip.waitFor({ state: 'detached' });
    expect(await chips(page).count()).toBeGreaterThan(0);
  });

  it('shows an answer once, the disclaimer in its bubble, and nothing as unsent', async () => {
    const page = await greeted(name);
    await ask(page, HURT);
    const answer = bubbles(page, answerTo(HURT));
    await answer.waitFor();
    const disclaimer = answer.getByText(knowledge.disclaimer, { exact: true });
    expect(await disclaimer.isVisible()).toBe(true);
    expect((await disclaimer.boundingBox())?.height).toBeGreaterThan(TWO_LINES);
    expect(await answer.locator('.ac-adaptiveCard').count()).toBe(name === 'webchat-full' ? 1 : 0);
    expect(await bubbles(page).count()).toBe(3);
    expect(await sendStatuses(page)).toEqual(['sent']);
  });

  it('reads the answer out with its disclaimer', async () => {
    const page = await greeted(name);
    await ask(page, HURT);
    await bubbles(page, answerTo(HURT)).waitFor();
    const said = await page.locator('article [aria-hidden=true]', { hasText: 'Bot said:' }).last().textContent();
    expect(said).toContain(answerTo(HURT));
    expect(said).toContain(knowledge.disclaimer);
  });

  it('comes back after its socket was cut, and loses and doubles nothing', async () => {
    const page = await greeted(name);
    await ask(page, HURT);
    await bubbles(page, answerTo(HURT)).waitFor();
    line.cut();
    await ask(page, SESSIONS);
    await bubbles(page, answerTo(SESSIONS)).waitFor({ timeout: 60_000 });
    for (const text of [WELCOME, answerTo(HURT), answerTo(SESSIONS)]) {
      expect(await bubbles(page, text).count()).toBe(1);
    }
    expect(await bubbles(page).count()).toBe(5);
    expect(await sendStatuses(page)).toEqual(['sent', 'sent']);
  });
});

async function greeted(name: ClientName): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 480, height: 720 } });
  await page.goto(site.page(name, line.url));
  await bubbles(page, WELCOME).waitFor();
  return page;
}

async function ask(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder('Type your message').fill(text);
  await page.keyboard.press('Enter');
}

/** What is seen: Web Chat has every text again beside it, for screen readers. */
function bubbles(page: Page, hasText: string | RegExp = ''): Locator {
  return page.locator('.webchat__bubble__content', { hasText });
}

function chips(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Suggested actions' }).getByRole('button');
}

/** The first words of what the knowledge base says. */
function answerTo(question: string): string {
  const answer = knowledge.entries.find((entry) => entry.question === question)?.answer ?? '';
  return answer.slice(0, 40);
}

function sendStatuses(page: Page): Promise<string[]> {
  return page.evaluate(
    `store.getState().activities.filter(({ from, type }) => from.role === 'user' && type === 'message')
      .map(({ channelData }) => channelData['webchat:send-status'])`,
  );
}
