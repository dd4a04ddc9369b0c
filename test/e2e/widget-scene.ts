/** The widget as visitors meet it: the built files, the whole server, a line that can break, a real browser. */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { type BreakableLine, breakableLine } from './breakable-line.ts';
import { builtWidget } from './built-widget.ts';
import { launchChromium } from './installed-chromium.ts';
import { type WebServer, webServer } from './web-server.ts';

export const knowledge = shippedKnowledge();
export const { disclaimer: DISCLAIMER } = knowledge;
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** Where the pictures go, to be looked at. */
const PICTURES = process.env['DERMAPEN_PICTURES'] ?? join(tmpdir(), 'dermapen-widget-pictures');

export interface WidgetScene {
  /** Its address is where the browser finds the bot, whichever server is behind it. */
  readonly line: BreakableLine;
  /** Another server in place of the one there was, which knows nothing of it. */
  readonly restart: () => Promise<void>;
  /** A visitor with a browser of their own, empty. */
  readonly visitor: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Lets the visitors of a test go. */
  readonly renew: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Sites on other origins may carry the widget if they are named. */
export async function widgetScene(origins: readonly string[] = []): Promise<WidgetScene> {
  const widgetFolder = builtWidget();
  const settings = { DERMAPEN_WIDGET_ORIGINS: origins.join() };
  const start = () => webServer({ knowledge, widgetFolder, settings });
  let server: WebServer = await start();
  const line = await breakableLine(server.url);
  const browser: Browser = await launchChromium();

  return {
    line,
    restart: async () => {
      line.down();
      await server.close();
      server = await start();
      line.leadTo(server.url);
      line.up();
    },
    visitor: async (options = DESKTOP) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(20_000);
      await context.addInitScript(WITNESS);
      return context;
    },
    renew: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      line.mend();
    },
    end: async () => {
      await browser.close();
      await line.close();
      await server.close();
      rmSync(widgetFolder, { recursive: true });
    },
  };
}

/** Notes what the widget tells the page, what breaks a policy or throws, and whatever a screen reader would be told. */
const WITNESS = `
globalThis.witness = { events: [], faults: [], announced: [] };
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  witness.faults.push(violatedDirective + ' ' + blockedURI);
});
addEventListener('error', ({ message }) => witness.faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => witness.faults.push(String(reason)));
for (const name of ['ready', 'open', 'close', 'send', 'message', 'feedback', 'handoff', 'error']) {
  addEventListener('dermapen:' + name, ({ detail }) => witness.events.push({ name, ...detail }));
}
const hear = () => {
  const status = document.querySelector('dermapen-assistant')?.shadowRoot?.querySelector('#status');
  if (!status || status.isWitnessed) return;
  status.isWitnessed = true;
  const note = () => status.textContent && witness.announced.push(status.textContent);
  new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  note();
};
addEventListener('dermapen:ready', () => queueMicrotask(hear));
addEventListener('dermapen:open', hear);
`;

const witnessSchema = z.object({
  events: z.array(
    z.looseObject({ name: z.string(), kind: z.string().optional(), entries: z.array(z.string()).optional() }),
  ),
  faults: z.array(z.string()),
  announced: z.array(z.string()),
});

/** What has been noted on this page since it was loaded. */
export async function witnessed(page: Page): Promise<z.infer<typeof witnessSchema>> {
  return witnessSchema.parse(await page.evaluate('witness'));
}

/** What the replies that came on this page were, and of which entries. */
export async function repliesOn(page: Page): Promise<(readonly [kind?: string, entries?: readonly string[]])[]> {
  const { events } = await witnessed(page);
  return events.filter(({ name }) => name === 'message').map(({ kind, entries = [] }) => [kind ?? '', entries]);
}

/** The page with its panel open and the greeting in it. */
export async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#launcher').click();
  await bubbles(page).first().waitFor();
  return page;
}

/** Every reply that is shown. */
export function bubbles(page: Page): Locator {
  return page.locator('[part~=reply]');
}

export async function say(page: Page, text: string): Promise<void> {
  await page.locator('#question').fill(text);
  await page.keyboard.press('Enter');
}

/** Asks, and gives the bubble of the reply. */
export async function ask(page: Page, text: string): Promise<Locator> {
  const before = await bubbles(page).count();
  await say(page, text);
  return reply(page, before);
}

/** The bubble after so many others. */
export async function reply(page: Page, before: number): Promise<Locator> {
  const bubble = bubbles(page).nth(before);
  await bubble.waitFor();
  return bubble;
}

/** What this page keeps in the browser, all of it. */
export async function kept(page: Page): Promise<string> {
  return z.string().parse(await page.evaluate('[sessionStorage, localStorage].flatMap(Object.values).join()'));
}

export function picture(page: Page, name: string): Promise<unknown> {
  mkdirSync(PICTURES, { recursive: true });
  return page.screenshot({ path: join(PICTURES, `walk-${name}.png`) });
}
