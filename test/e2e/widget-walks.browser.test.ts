import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from './in-browser.ts';
import { chromiumPath } from './installed-chromium.ts';
import {
  ask,
  bubbles,
  DESKTOP,
  DISCLAIMER,
  knowledge,
  opened,
  PHONE,
  picture,
  repliesOn,
  reply,
  type WidgetScene,
  widgetScene,
  witnessed,
} from './widget-scene.ts';

jest.setTimeout(60_000);

let scene: WidgetScene;

beforeAll(async () => {
  if (chromiumPath !== undefined) scene = await widgetScene();
}, 120_000);
afterEach(() => scene?.renew());
afterAll(() => scene?.end());

/** The sample clinic's page with its assistant open. */
async function atClinic(options = DESKTOP): Promise<Page> {
  return opened(await scene.visitor(options), scene.line.url);
}

describe('the browser tests', () => {
  it('have a Chromium, or say that they do not', () => {
    if (chromiumPath === undefined) console.warn('No Chromium found: the widget was not walked through in one.');
    if (process.env['CI'] !== undefined) expect(chromiumPath).toBeDefined();
  });
});

inBrowser('on the sample clinic’s page, a visitor', () => {
  it('asks, and has the answer with the disclaimer in the same bubble', async () => {
    const page = await atClinic();
    const bubble = await ask(page, 'does it hurt');
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    expect((await repliesOn(page)).at(-1)).toEqual(['answer', ['numbing-pain']]);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('sees the question, the answer and the whole disclaimer at once on a %s', async (_, device) => {
    const page = await atClinic(device);
    const bubble = await ask(page, 'does it hurt');
    await page.locator('.rail').waitFor();
    const [log, question, card] = await Promise.all(
      [page.locator('#log'), page.locator('li.said'), bubble].map((shown) => shown.boundingBox()),
    );
    if (!log || !question || !card) throw new Error('Something of it is not shown.');
    expect(question.y).toBeGreaterThanOrEqual(log.y);
    expect(card.y + card.height).toBeLessThanOrEqual(log.y + log.height);
  });

  it('is understood in spite of a slip of the finger', async () => {
    const page = await atClinic();
    await ask(page, 'does it hrut');
    expect((await repliesOn(page)).at(-1)).toEqual(['answer', ['numbing-pain']]);
  });

  it('has two questions answered in one bubble, with one disclaimer', async () => {
    const page = await atClinic();
    const bubble = await ask(page, 'does it hurt and can I wear makeup after?');
    expect(await bubble.getByRole('heading', { level: 3 }).count()).toBe(2);
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).count()).toBe(1);
    expect((await repliesOn(page)).at(-1)).toEqual(['answer', ['numbing-pain', 'aftercare-makeup']]);
  });

  it('is asked what was meant, and picks one of the questions', async () => {
    const page = await atClinic();
    await ask(page, 'cream');
    const rows = page.getByRole('group', { name: 'Did you mean' });
    const row = rows.locator('button.row').first();
    const question = (await row.textContent())?.trim();
    await row.click();
    await reply(page, 2);
    const entry = knowledge.entries.find((found) => found.question === question);
    expect((await repliesOn(page)).at(-1)).toEqual(['answer', [entry?.id]]);
    expect(await rows.count()).toBe(0);
  });

  it('means none of these, and is offered a person', async () => {
    const page = await atClinic();
    await ask(page, 'cream');
    await page.getByRole('button', { name: 'None of these' }).click();
    const bubble = await reply(page, 2);
    expect((await repliesOn(page)).at(-1)).toEqual(['fallback', []]);
    expect(await bubble.getByRole('link', { name: knowledge.clinic.phone }).isVisible()).toBe(true);
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
  });

  it('in danger has numbers to call, and nothing that leads away from them', async () => {
    const page = await atClinic();
    const bubble = await ask(page, 'i can not breathe');
    const { emergency, phone } = knowledge.clinic;
    expect(await bubble.locator('a[href^="tel:"]').first().getAttribute('href')).toBe(`tel:${emergency}`);
    expect(await bubble.getByRole('link', { name: phone }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('group', { name: /questions$/ }).count()).toBe(0);
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
  });

  it('who drops a photo is told that the assistant reads none, and nothing is sent', async () => {
    const page = await atClinic();
    scene.line.forget();
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'skin.jpg', { type: 'image/jpeg' }));
      const { shadowRoot } = document.querySelector('dermapen-assistant');
      const options = { bubbles: true, composed: true, cancelable: true, dataTransfer };
      shadowRoot.querySelector('#log').dispatchEvent(new DragEvent('drop', options));
    }`);
    await page.getByText('The assistant can’t look at photos or files.').first().waitFor();
    expect(scene.line.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('reaches a person from any moment of the conversation', async () => {
    const page = await atClinic();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    const bubble = await reply(page, 1);
    expect(await bubble.getByRole('link', { name: knowledge.clinic.phone }).isVisible()).toBe(true);
    expect((await repliesOn(page)).at(-1)?.[0]).toBe('handoff');
  });

  it('chooses a published question while typing, with the keyboard', async () => {
    const page = await atClinic();
    await page.locator('#question').pressSequentially('makeup');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reply(page, 1);
    expect((await repliesOn(page)).at(-1)?.[0]).toBe('answer');
  });

  it('on a phone has the whole screen, and nothing scrolls sideways', async () => {
    const page = await atClinic(PHONE);
    await ask(page, 'does it hurt and can I wear makeup after?');
    expect(await page.locator('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await page.locator('dialog').getAttribute('aria-modal')).toBe('true');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('breaks no rule of the page’s policy, and asks no other server for anything', async () => {
    const context = await scene.visitor();
    const origins = new Set<string>();
    context.on('request', (request) => origins.add(new URL(request.url()).origin));
    const page = await opened(context, scene.line.url);
    await ask(page, 'does it hurt');
    await page.getByLabel('More options').click();
    await page.getByText('Privacy and deletion').click();
    expect((await witnessed(page)).faults).toEqual([]);
    expect([...origins]).toEqual([scene.line.url]);
  });
});

inBrowser('a screen reader', () => {
  it('is told each reply and its disclaimer, once', async () => {
    const page = await atClinic();
    await ask(page, 'does it hurt');
    await page.locator('#status', { hasText: DISCLAIMER }).waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const told = (await witnessed(page)).announced.filter((text) => text.includes('Dermapen can hurt'));
    expect(told).toHaveLength(1);
    expect(told[0]?.split(DISCLAIMER)).toHaveLength(2);
  });

  it('finds one live region in the whole page, and the disclaimer in the log as well', async () => {
    const page = await atClinic();
    await ask(page, 'does it hurt');
    await page.locator('#status', { hasText: DISCLAIMER }).waitFor({ state: 'attached' });
    const nodes = await accessibilityTree(page);
    const live = nodes.filter(({ live: how }) => how === 'polite' || how === 'assertive');
    expect(live.map(({ role, live: how }) => [role, how])).toEqual([['status', 'polite']]);
    // The greeting's, and the answer's.
    expect(await page.getByRole('log').getByText(DISCLAIMER, { exact: true }).count()).toBe(2);
  });
});

inBrowser('the sample clinic’s page with its assistant open', () => {
  it.each([
    ['desktop', 'light', DESKTOP],
    ['desktop', 'dark', DESKTOP],
    ['phone', 'light', PHONE],
    ['phone', 'dark', PHONE],
  ] as const)(
    'has no fault that axe can find on a %s, in %s colours',
    async (screen, colorScheme, options) => {
      const page = await (await scene.visitor({ ...options, colorScheme })).newPage();
      const name = (state: string) => `${screen}-${colorScheme}-${state}`;
      await page.goto(scene.line.url);
      await page.locator('#launcher').waitFor();
      await picture(page, name('closed'));
      await page.locator('#launcher').click();
      await bubbles(page).first().waitFor();
      await picture(page, name('greeting'));
      for (const [state, text] of Object.entries(STATES)) {
        await ask(page, text);
        await picture(page, name(state));
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    },
    120_000,
  );
});

/** What to ask for each state of which there is a picture. */
const STATES = {
  'did-you-mean': 'cream',
  answer: 'does it hurt',
  'two-answers': 'does it hurt and can I wear makeup after?',
  practitioner: 'I am pregnant, can I have it?',
  fallback: 'who won the football',
  urgent: 'i can not breathe',
} as const;

interface AccessibleNode {
  readonly role: unknown;
  readonly name: unknown;
  readonly live: unknown;
}

/** What the browser tells assistive technology, flat. */
async function accessibilityTree(page: Page): Promise<readonly AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role?.value,
      name: name?.value,
      live: properties.find((property) => property.name === 'live')?.value.value,
    }));
}
