import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ChatState } from '../../src/widget/chat.ts';
import type { Served } from '../fixtures/served.ts';
import { chatState, DISCLAIMER, replied, reply, said, states } from '../fixtures/widget/states.ts';
import { builtFixtureWidget, builtWidget } from './built-widget.ts';
import { inBrowser } from './in-browser.ts';
import { chromiumPath, launchChromium } from './installed-chromium.ts';
import { widgetSite } from './widget-site.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** Where the pictures go, to be looked at. */
const PICTURES = process.env['DERMAPEN_PICTURES'] ?? join(tmpdir(), 'dermapen-widget-pictures');

jest.setTimeout(60_000);

let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = builtFixtureWidget();
  site = await widgetSite(folder);
  mkdirSync(PICTURES, { recursive: true });
  if (chromiumPath !== undefined) browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

async function visit(query: Readonly<Record<string, string>> = {}, options = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/?${new URLSearchParams(query)}`);
  await page.locator('#launcher').waitFor();
  return page;
}

async function opened(state?: ChatState, query = {}, options = DESKTOP): Promise<Page> {
  const page = await visit(query, options);
  await page.locator('#launcher').click();
  await page.locator('dialog').waitFor();
  if (state !== undefined) await show(page, state);
  return page;
}

function show(page: Page, state: ChatState): Promise<unknown> {
  return page.evaluate(`showState(${JSON.stringify(state)})`);
}

/** The method and the arguments of everything that was asked of the chat. */
function calls(page: Page): Promise<unknown[][]> {
  return page.evaluate('calls');
}

/** A value the page works out of the panel's element; an expression, because the tests have no types of a browser. */
function inPanel(page: Page, selector: string, expression: string): Promise<unknown> {
  const root = "document.querySelector('dermapen-assistant').shadowRoot";
  return page.evaluate(`((root) => ((element) => ${expression})(root.querySelector('${selector}')))(${root})`);
}

function styleOf(page: Page, selector: string, property: string): Promise<unknown> {
  return inPanel(page, selector, `getComputedStyle(element).${property}`);
}

/** The links that can be followed within. */
function links(within: Locator): Promise<(string | null)[]> {
  return within
    .locator('a')
    .all()
    .then((all) => Promise.all(all.map((link) => link.getAttribute('href'))));
}

function seen(page: Page): Promise<string[]> {
  return page.evaluate('seen');
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    `(document.querySelector('dermapen-assistant').shadowRoot.activeElement ?? document.activeElement).id`,
  );
}

async function status(page: Page): Promise<string> {
  await page.locator('#status:not(:empty)').waitFor({ state: 'attached' });
  return (await page.locator('#status').textContent()) ?? '';
}

describe('the browser tests', () => {
  it('have a Chromium, or say that they do not', () => {
    if (chromiumPath === undefined) console.warn('No Chromium found: the widget was not tried in a browser.');
    if (process.env['CI'] !== undefined) expect(chromiumPath).toBeDefined();
  });
});

describe('the built widget', () => {
  it('has a loader of at most 2 KiB and an application of at most 20 KiB, compressed', () => {
    const built = builtWidget();
    const size = (pattern: RegExp) => {
      const name = readdirSync(built).find((file) => pattern.test(file)) ?? '';
      return gzipSync(readFileSync(join(built, name)), { level: 9 }).length;
    };
    const [loader, app] = [size(/^loader\.js$/), size(/^app-[\w-]{8}\.js$/)];
    rmSync(built, { recursive: true });
    expect(loader).toBeLessThanOrEqual(2048);
    expect(app).toBeLessThanOrEqual(20_480);
  }, 30_000);
});

inBrowser('every state of the panel', () => {
  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find, in %s colours',
    async (colorScheme) => {
      const page = await opened(undefined, {}, { ...DESKTOP, colorScheme });
      const faults: string[] = [];
      for (const [name, state] of Object.entries(states)) {
        await show(page, state);
        const { violations } = await new AxeBuilder({ page }).include('dermapen-assistant').analyze();
        faults.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`));
        await page.locator('dialog').screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(['light', 'dark'] as const)(
    'has no such fault with its menu, privacy screen and suggestions, in %s colours',
    async (colorScheme) => {
      const page = await opened(states.greeting, {}, { ...DESKTOP, colorScheme });
      const faults = async (name: string) => {
        await page.locator('dialog').screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
        return (await new AxeBuilder({ page }).include('dermapen-assistant').analyze()).violations;
      };
      await page.getByLabel('Your question').pressSequentially('after');
      await page.keyboard.press('ArrowDown');
      expect(await faults('suggestions')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByLabel('More options').click();
      expect(await faults('menu')).toEqual([]);
      await page.getByText('Privacy and deletion').click();
      await page.getByText('Delete my data').click();
      expect(await faults('deletion')).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['a phone', PHONE],
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
    ['a desktop at 400 %', { viewport: { width: 320, height: 256 } }],
  ])('needs no sideways scrolling on %s', async (screen, options) => {
    const page = await opened(undefined, {}, options);
    for (const [name, state] of Object.entries(states)) {
      await show(page, state);
      for (const box of ['dialog', '#log']) {
        expect([name, await inPanel(page, box, 'element.scrollWidth - element.clientWidth')]).toEqual([name, 0]);
      }
    }
    await show(page, states.urgent);
    await page.screenshot({ path: join(PICTURES, `${screen.replaceAll(' ', '-')}.png`) });
  });
});

inBrowser('a reply', () => {
  it('carries the disclaimer in its own bubble, word for word, as large as the answer', async () => {
    const page = await opened(states.answer);
    const bubble = page.locator('[part~=reply]');
    const disclaimer = bubble.getByText(DISCLAIMER, { exact: true });
    expect(await disclaimer.isVisible()).toBe(true);
    expect(await styleOf(page, '.disclaimer p', 'fontSize')).toBe('15px');
    expect(await styleOf(page, '.text div p', 'fontSize')).toBe('15px');
  });

  it('has one disclaimer for two answers, each under its question', async () => {
    const page = await opened(states.twoAnswers);
    expect(await page.getByText(DISCLAIMER, { exact: true }).count()).toBe(1);
    expect(await page.locator('[part~=reply] h3').allTextContents()).toEqual([
      'Does Dermapen hurt?',
      'Can I wear make-up straight after Dermapen?',
    ]);
  });

  it('offers the telephone in an emergency, every number of it', async () => {
    const page = await opened(states.urgent);
    expect(new Set(await links(page.locator('[part~=reply]')))).toEqual(
      new Set(['tel:000', 'tel:131114', 'tel:0255500142']),
    );
  });

  it('offers a person where the assistant has no answer', async () => {
    const page = await opened(states.fallback);
    await page.getByRole('link', { name: '(02) 5550 0142' }).waitFor();
    await page.getByRole('link', { name: 'Book a consultation' }).waitFor();
  });

  it.each(['Which skin products can I use after Dermapen?', 'None of these'])(
    'asks “%s” when it is chosen',
    async (name) => {
      const page = await opened(states.didYouMean);
      await page.getByRole('button', { name }).click();
      expect((await calls(page)).filter(([method]) => method === 'ask')).toEqual([['ask', name]]);
    },
  );

  it('is rated by its thumbs, which the page is told of', async () => {
    const page = await opened(states.answer);
    await page.getByRole('button', { name: 'Not helpful' }).click();
    expect((await calls(page)).at(-1)).toEqual(['rate', 'replied answer 1', 'unhelpful']);
    expect((await seen(page)).at(-1)).toBe('feedback {"feedback":"unhelpful","entries":["numbing-pain"]}');
  });

  it('says that it is shown in English to who reads another language', async () => {
    const page = await opened(states.answer, { tag: 'data-locale="es"' });
    await page.getByText('El texto médico se muestra en inglés').waitFor();
    expect(await page.locator('.disclaimer p').getAttribute('lang')).toBe('en');
  });

  it('says that the clinic can’t be reached where the device answered by itself', async () => {
    const page = await opened(states.device);
    await page.getByText('This answer comes from the copy on your device.').waitFor();
  });

  it('mirrors with a language from right to left, but not its English text', async () => {
    const page = await opened(states.answer, { tag: 'data-locale="xx-rtl"' });
    expect(await styleOf(page, 'dialog', 'direction')).toBe('rtl');
    expect(await styleOf(page, '.disclaimer p', 'direction')).toBe('ltr');
    await page.locator('dialog').screenshot({ path: join(PICTURES, 'right-to-left.png') });
  });
});

inBrowser('a screen reader', () => {
  it('is told a new reply with its disclaimer, once', async () => {
    const page = await opened();
    await show(page, states.answer);
    const text = await status(page);
    expect(text).toMatch(/^The assistant said: The procedure is typically/);
    expect(text.split(DISCLAIMER)).toHaveLength(2);
    expect(await page.locator('dermapen-assistant [role=status], dermapen-assistant [aria-live=polite]').count()).toBe(
      1,
    );
  });

  it('is not told a history that is restored', async () => {
    const page = await opened();
    const { latest: _, ...restored } = states.answer;
    await show(page, restored);
    await page.waitForTimeout(300);
    expect(await page.locator('#status').textContent()).toBe('');
  });

  it('is told of a reply again when the same comes twice', async () => {
    const page = await opened(states.answer);
    await status(page);
    const again = { ...replied(reply('answer', { lead: 'Twice.' })), id: 'again' };
    await show(page, chatState([...states.answer.items, again]));
    await page.locator('#status', { hasText: 'Twice.' }).waitFor({ state: 'attached' });
    await show(page, chatState([...states.answer.items, again, { ...again, id: 'once more' }]));
    await page.locator('#status:empty').waitFor({ state: 'attached' });
    await page.locator('#status', { hasText: 'Twice.' }).waitFor({ state: 'attached' });
  });

  it('is told that the line is gone and back', async () => {
    const page = await opened(states.greeting);
    await show(page, { ...states.greeting, connection: 'offline' });
    await page.locator('#status', { hasText: 'No connection' }).waitFor({ state: 'attached' });
    await show(page, states.greeting);
    await page.locator('#status', { hasText: 'Connected again' }).waitFor({ state: 'attached' });
  });

  it('is told that the assistant is typing when that takes a while', async () => {
    const page = await opened(states.typing);
    await page.locator('#status', { hasText: 'The assistant is typing' }).waitFor({ state: 'attached' });
  });

  it('finds the history in a log that is not live', async () => {
    const page = await opened(states.answer);
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getAttribute('aria-live')).toBe('off');
    expect(await log.getByRole('listitem').count()).toBe(2);
  });
});

inBrowser('the keyboard', () => {
  it('goes to the question when the panel opens, and back to the launcher with Escape', async () => {
    const page = await visit();
    await page.locator('#launcher').focus();
    await page.keyboard.press('Enter');
    await page.locator('#question:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('launcher');
  });

  it('stays where it is when a reply comes', async () => {
    const page = await opened(states.greeting);
    await page.getByLabel('More options').focus();
    await show(page, states.answer);
    expect(await focused(page)).toBe('more');
  });

  it('walks through everything, and leaves the panel again on a desktop', async () => {
    const page = await opened(states.answer);
    await page.locator('#own').focus();
    const stops = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      stops.add(
        await page.evaluate(
          `(document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.ariaLabel ?? document.activeElement?.shadowRoot?.activeElement?.textContent.trim() ?? ''`,
        ),
      );
    }
    for (const stop of [
      'More options',
      'Minimise chat',
      'Conversation',
      'Helpful',
      'Aftercare',
      'Your question',
      'Send',
      'Talk to a person',
    ]) {
      expect(stops).toContain(stop);
    }
  });

  it('moves through the questions that fit, and asks the one it is on', async () => {
    const page = await opened(states.greeting);
    const question = page.getByRole('combobox', { name: 'Your question' });
    await question.pressSequentially('after');
    await page.getByRole('option').first().waitFor();
    expect(await question.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await question.getAttribute('aria-activedescendant')).toBe('match-2');
    await page.keyboard.press('ArrowDown');
    expect(await question.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await calls(page)).at(-1)).toEqual(['ask', 'Can I wear make-up straight after Dermapen?']);
    expect(await question.inputValue()).toBe('');
  });

  it('closes the suggestions first, and then the panel', async () => {
    const page = await opened(states.greeting);
    await page.getByLabel('Your question').pressSequentially('after');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.getByLabel('Your question').inputValue()).toBe('after');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
  });

  it('sends what was typed, and keeps what is too long', async () => {
    const page = await opened(states.greeting);
    const question = page.getByLabel('Your question');
    await question.fill('x'.repeat(2001));
    await page.keyboard.press('Enter');
    await page.getByText('2000 characters or fewer').waitFor();
    expect((await question.inputValue()).length).toBe(2001);
    await question.fill('  does it hurt ');
    await page.keyboard.press('Enter');
    expect((await calls(page)).at(-1)).toEqual(['ask', 'does it hurt']);
  });

  it('can’t leave a panel that fills a phone, and the page behind it is inert', async () => {
    const page = await opened(states.answer, {}, PHONE);
    expect(await page.locator('dialog').getAttribute('aria-modal')).toBe('true');
    expect(await inPanel(page, 'dialog', 'element.matches(":modal")')).toBe(true);
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.locator('dialog[aria-modal=false]').waitFor();
    expect(await inPanel(page, 'dialog', 'element.matches(":modal")')).toBe(false);
  });

  it('reaches targets of at least 24 pixels', async () => {
    const page = await opened(states.answer);
    for (const target of await page.locator('dialog').locator('button:not(.link), input').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 24, box?.height ?? 24)).toBeGreaterThanOrEqual(24);
    }
  });
});

inBrowser('the menu', () => {
  it('starts over, saves the conversation and deletes it after a question', async () => {
    const page = await opened(states.answer);
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Start over' }).click();
    expect((await calls(page)).at(-1)).toEqual(['startOver']);
    await page.getByLabel('More options').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Download transcript').click(),
    ]);
    expect(download.suggestedFilename()).toBe('dermapen-conversation.txt');
    expect(readFileSync(await download.path(), 'utf8')).toContain(DISCLAIMER);
    await page.getByLabel('More options').click();
    await page.getByText('Privacy and deletion').click();
    expect(await focused(page)).toBe('privacy');
    await page.getByRole('button', { name: 'Delete my data' }).click();
    expect((await calls(page)).some(([name]) => name === 'deleteData')).toBe(false);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    expect((await calls(page)).at(-1)).toEqual(['deleteData']);
  });

  it('changes the language', async () => {
    const page = await opened(states.greeting);
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByText('Asistente de Dermapen').waitFor();
  });

  it('closes with Escape and leaves the panel open', async () => {
    const page = await opened(states.greeting);
    await page.getByLabel('More options').click();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Start over').count()).toBe(0);
    expect(await focused(page)).toBe('more');
    expect(await page.locator('dialog').isVisible()).toBe(true);
  });
});

inBrowser('the panel', () => {
  it('refuses a file that is dropped or pasted', async () => {
    const page = await opened(states.greeting);
    // With the drawer comes what listens for files.
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Start over' }).waitFor();
    for (const kind of ['drop', 'paste']) {
      await page.evaluate(`{
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'skin.jpg'));
        const { shadowRoot } = document.querySelector('dermapen-assistant');
        const options = { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer, clipboardData: transfer };
        shadowRoot.querySelector('#question').dispatchEvent(new ${kind === 'drop' ? 'DragEvent' : 'ClipboardEvent'}('${kind}', options));
      }`);
      expect((await calls(page)).at(-1)).toEqual(['refuseUpload']);
    }
  });

  it('lets the clinic’s page take over the way to a person', async () => {
    const page = await opened(states.greeting);
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    expect((await calls(page)).at(-1)).toEqual(['ask', 'Talk to a person']);
    await page.evaluate('addEventListener("dermapen:handoff", (event) => event.preventDefault())');
    const before = await calls(page);
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    expect(await calls(page)).toEqual(before);
  });

  it('shows on the launcher how many replies came while it was closed', async () => {
    const page = await opened(states.answer);
    await page.getByLabel('Minimise chat').click();
    await show(page, { ...states.answer, unread: 2 });
    await page.getByRole('button', { name: 'Ask about Dermapen, 2 unread messages' }).waitFor();
    await page.screenshot({ path: join(PICTURES, 'unread.png') });
  });

  it('tells the page what happens, and never what was typed', async () => {
    const page = await opened();
    await show(page, chatState([said('a secret of mine')]));
    await show(page, chatState([said('a secret of mine'), ...states.answer.items]));
    await page.getByLabel('Minimise chat').click();
    expect(await seen(page)).toEqual([
      'ready {}',
      'open {}',
      'send {}',
      'message {"kind":"answer","entries":["numbing-pain"],"from":"server"}',
      'close {}',
    ]);
  });

  it('prints the conversation without its controls', async () => {
    const page = await opened(states.answer);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(DISCLAIMER, { exact: true }).waitFor();
    expect(await page.getByLabel('Your question').isVisible()).toBe(false);
    await page.screenshot({ path: join(PICTURES, 'print.png') });
  });

  it('keeps its outlines in forced colours', async () => {
    const page = await opened(states.answer, {}, { ...DESKTOP, forcedColors: 'active' });
    await page.screenshot({ path: join(PICTURES, 'forced-colours.png') });
    expect(await styleOf(page, '.mine', 'borderTopWidth')).toBe('1px');
    await page.getByLabel('Helpful', { exact: true }).click();
    expect((await calls(page)).at(-1)).toContain('helpful');
    expect(await styleOf(page, '.tool[aria-pressed="true"]', 'borderTopWidth')).toBe('3px');
  });
});

inBrowser('the element on a page', () => {
  it('fetches nothing but its loader before there is a sign of interest', async () => {
    const page = await visit();
    await page.waitForTimeout(500);
    const loaded = 'performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)';
    expect(await page.evaluate(loaded)).toEqual(['/plain.css', '/page.js', '/widget/loader.js']);
  });

  it('keeps the launcher where and as the loader painted it', async () => {
    const page = await visit();
    const painted = await page.locator('#launcher').boundingBox();
    await page.locator('#launcher').click();
    await page.getByLabel('Minimise chat').click();
    expect(await page.locator('#launcher').boundingBox()).toEqual(painted);
    expect((await page.locator('#launcher svg').boundingBox())?.width).toBe(38);
  });

  it('opens again on the next page if it was open, without taking the keyboard', async () => {
    const page = await opened(states.answer);
    await page.reload();
    await page.locator('dialog').waitFor();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.getByLabel('Minimise chat').click();
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('is there once, with one tag or with two, and adds no global', async () => {
    const page = await visit({ tags: '2' });
    await page.waitForTimeout(200);
    expect(await page.locator('dermapen-assistant').count()).toBe(1);
    const globals = `(() => { const frame = document.createElement('iframe'); document.body.append(frame); const known = new Set(Object.getOwnPropertyNames(frame.contentWindow)); frame.remove(); return Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^\\d+$/.test(name)); })()`;
    const left = (await page.evaluate(globals)) as string[];
    expect(left.filter((name) => !['seen', 'onmessage'].includes(name) && !name.startsWith('__'))).toEqual([]);
  });

  it('comes back when the page swaps its body, with the panel as it was', async () => {
    const page = await opened(states.answer);
    await page.evaluate('document.body = document.createElement("body")');
    await page.locator('dialog').waitFor();
    await page.evaluate('document.body.replaceChildren()');
    await page.locator('dialog').waitFor();
    expect(await page.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    await page.waitForFunction('calls.filter(([name]) => name === "start").length > 1');
    expect((await calls(page)).filter(([name]) => name === 'stop').length).toBeGreaterThan(0);
  });

  it('obeys its methods, properties and attributes', async () => {
    const page = await visit({ tag: 'data-position="start" data-label="Questions?"' });
    const run = (code: string) =>
      page.evaluate(`{ const host = document.querySelector('dermapen-assistant'); ${code} }`);
    expect(await page.locator('#launcher').textContent()).toBe('Questions?');
    expect((await page.locator('#launcher').boundingBox())?.x).toBe(24);
    expect(await run('host.privacyUrl = "https://clinic.example/privacy"; host.getAttribute("privacy-url")')).toBe(
      'https://clinic.example/privacy',
    );
    await run('host.ask("does it hurt")');
    await page.locator('dialog').waitFor();
    expect((await calls(page)).at(-1)).toEqual(['ask', 'does it hurt']);
    expect(await page.getByRole('link', { name: 'Privacy' }).getAttribute('href')).toBe(
      'https://clinic.example/privacy',
    );
    await run('host.removeAttribute("open")');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await run('host.toggle()');
    await page.locator('dialog').waitFor();
    await run('host.reset()');
    expect((await calls(page)).at(-1)).toEqual(['startOver']);
    await run('host.label = "Ask us"; host.close()');
    await page.getByRole('button', { name: 'Ask us' }).waitFor();
  });

  it('shows a teaser only where the owner wrote one, and never again once dismissed', async () => {
    const page = await visit({ tag: 'data-greeting="Thinking about Dermapen?"' });
    await page.getByText('Thinking about Dermapen?').waitFor();
    await page.screenshot({ path: join(PICTURES, 'teaser.png') });
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.getByText('Thinking about Dermapen?').count()).toBe(0);
  });

  it('looks the same on a page whose stylesheet unsets everything', async () => {
    const [plain, hostile] = await Promise.all([opened(states.answer), opened(states.answer, { style: 'hostile' })]);
    expect(await hostile.locator('dialog').boundingBox()).toEqual(await plain.locator('dialog').boundingBox());
    for (const part of ['dialog', '.mine', '.disclaimer', '#question', '#more']) {
      for (const property of ['color', 'backgroundColor', 'font', 'padding', 'display', 'borderRadius']) {
        expect(await styleOf(hostile, part, property)).toBe(await styleOf(plain, part, property));
      }
    }
    await hostile.screenshot({ path: join(PICTURES, 'hostile.png') });
  });

  it('breaks no policy of a strict page, and takes nothing but its own colours from it', async () => {
    const page = await opened(states.twoAnswers);
    await page.getByLabel('More options').click();
    expect((await seen(page)).filter((text) => text.startsWith('violation'))).toEqual([]);
  });

  it('runs no application but the one that was built', async () => {
    const page = await visit({ from: '/tampered' });
    await page.locator('#launcher').click();
    // Playwright's own waiting evaluates text, which the page's policy refuses.
    while (!(await seen(page)).includes('error {"code":"not-loaded"}')) await page.waitForTimeout(50);
    expect(await page.evaluate('globalThis.tampered')).toBeUndefined();
  });
});

inBrowser('pictures', () => {
  it.each(['light', 'dark'] as const)('show it closed and open, in %s colours', async (colorScheme) => {
    for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      const closed = await visit({}, { ...options, colorScheme });
      await closed.screenshot({ path: join(PICTURES, `${name}-closed-${colorScheme}.png`) });
      const open = await opened(states.answer, {}, { ...options, colorScheme });
      await open.screenshot({ path: join(PICTURES, `${name}-open-${colorScheme}.png`) });
    }
    expect(readdirSync(PICTURES)).toContain(`phone-open-${colorScheme}.png`);
  });
});
