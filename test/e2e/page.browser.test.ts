import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { type PageServer, pageServer } from '../unit/channels/page/page-server.ts';
import { inBrowser } from './in-browser.ts';
import { chromiumPath, launchChromium } from './installed-chromium.ts';

const knowledge = shippedKnowledge();

/** The sum of what has moved without the visitor's doing, in the page. */
const LAYOUT_SHIFT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 500);
})`;

let browser: Browser;
let server: PageServer;

async function open(options: BrowserContextOptions, path = ''): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question);
  await page.keyboard.press('Enter');
  await page.locator('#answer').waitFor();
}

describe('the browser tests', () => {
  it('have a Chromium, or say that they do not', () => {
    if (chromiumPath === undefined) console.warn('No Chromium found: the page was not tried in a browser.');
    if (process.env['CI'] !== undefined) expect(chromiumPath).toBeDefined();
  });
});

inBrowser('the page in a browser', () => {
  beforeAll(async () => {
    server = await pageServer(knowledge);
    browser = await launchChromium();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('answers with the exact disclaimer in sight, in the answer’s size, without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    await ask(page, 'does it hurt');
    const card = page.locator('#answer article');
    expect(await card.locator('.text').textContent()).toContain('Dermapen can hurt');
    const disclaimer = card.getByText(knowledge.disclaimer, { exact: true });
    expect(await disclaimer.isVisible()).toBe(true);
    const size = await fontSize(page, '#answer article .disclaimer');
    expect(size).toMatch(/^\d+(\.\d+)?px$/);
    expect(size).toBe(await fontSize(page, '#answer article .text'));
  });

  it('goes on from the answer with the keyboard', async () => {
    const page = await open({ javaScriptEnabled: false });
    await ask(page, 'does it hurt');
    expect(await page.locator('#answer:focus').count()).toBe(1);
  });

  it('answers a suggestion when its button is pressed', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole('button', { name: 'What is Dermapen?' }).click();
    expect(await page.locator('#answer h3').textContent()).toBe('What is Dermapen?');
  });

  it('opens the answer that a link leads to', async () => {
    const page = await open({ javaScriptEnabled: false }, 'questions/numbing#numbing-pain');
    expect(await page.locator('#numbing-pain').isVisible()).toBe(true);
    expect(await page.locator('#numbing-cream').isVisible()).toBe(false);
  });

  it('leads from a question on the home page to its answer', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'How does Dermapen work?' }).click();
    expect(await page.locator('#how-it-works').getByText(knowledge.disclaimer, { exact: true }).isVisible()).toBe(true);
  });

  it('prints every answer of a topic with its disclaimer', async () => {
    const page = await open({}, 'questions/aftercare');
    await page.emulateMedia({ media: 'print' });
    const cards = await page.locator('details .card').all();
    expect(cards.length).toBeGreaterThan(10);
    for (const card of cards) expect(await card.locator('.disclaimer').isVisible()).toBe(true);
  });

  it.each(['', 'questions/safety'])('needs no sideways scrolling at 320 pixels: /%s', async (path) => {
    const page = await open({ viewport: { width: 320, height: 640 } }, path);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('needs no sideways scrolling at 320 pixels for an answer to an endless word', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await ask(page, `i can not breathe ${'x'.repeat(200)}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('moves nothing while it loads', async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(LAYOUT_SHIFT)).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find, in %s colours',
    async (colorScheme) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce' });
      expect(await faults(page, 'html')).toEqual([]);
      await ask(page, 'does it hurt');
      expect(await faults(page, 'html')).toEqual([]);
      for (const question of ['cream', 'i can not breathe']) {
        await ask(page, question);
        expect(await faults(page, '#answer')).toEqual([]);
      }
    },
    60_000,
  );

  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find on a topic’s page, in %s colours',
    async (colorScheme) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce' }, 'questions/aftercare#aftercare-makeup');
      expect(await faults(page, 'html')).toEqual([]);
    },
    60_000,
  );

  it('does nothing that its policy refuses, and asks no other server for anything', async () => {
    const page = await open({});
    const refused: string[] = [];
    const asked = new Set<string>();
    page.on('console', (message) => message.text().includes('Policy') && refused.push(message.text()));
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.reload();
    await ask(page, 'does it hurt');
    expect(refused).toEqual([]);
    expect([...asked]).toEqual([new URL(server.url).origin]);
  });
});

async function faults(page: Page, within: string): Promise<object[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.map(({ id, nodes }) => ({ id, first: nodes[0]?.html }));
}

function fontSize(page: Page, selector: string): Promise<unknown> {
  return page.evaluate(`getComputedStyle(document.querySelector('${selector}')).fontSize`);
}
