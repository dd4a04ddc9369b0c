/** What a visitor's conversation goes through: other pages and tabs, a server that restarts, a line that is gone. */
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type ClinicPages, clinicPages } from './clinic-pages.ts';
import { inBrowser } from './in-browser.ts';
import {
  ask,
  bubbles,
  DISCLAIMER,
  kept,
  opened,
  picture,
  repliesOn,
  reply,
  say,
  type WidgetScene,
  widgetScene,
  witnessed,
} from './widget-scene.ts';

/** What the device would answer from without a line. */
const SNAPSHOT = '**/api/v1/widget/knowledge';

jest.setTimeout(60_000);

let scene: WidgetScene;
let clinic: ClinicPages;

inBrowser('a conversation', () => {
  beforeAll(async () => {
    clinic = await clinicPages();
    scene = await widgetScene([clinic.url]);
    clinic.carry(scene.line.url);
  }, 120_000);
  afterEach(() => scene.renew());
  afterAll(async () => {
    await scene.end();
    await clinic.close();
  });

  it('is there after the page is loaded again, and none of it is announced a second time', async () => {
    const page = await opened(await scene.visitor(), clinic.url);
    await ask(page, 'does it hurt');
    await page.reload();
    await bubbles(page).nth(1).waitFor();
    const next = await ask(page, 'can I wear makeup after');
    await page.locator('#status', { hasText: DISCLAIMER }).waitFor({ state: 'attached' });
    expect(await next.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    expect(await bubbles(page).count()).toBe(3);
    const { announced } = await witnessed(page);
    expect(announced.join().split(DISCLAIMER)).toHaveLength(2);
    expect(announced.join()).not.toContain('Dermapen can hurt');
  });

  it('is the same in a second tab, in both directions', async () => {
    const context = await scene.visitor();
    const address = carrying('data-persist="local"');
    const first = await opened(context, address);
    await ask(first, 'does it hurt');
    const second = await opened(context, address);
    await bubbles(second).nth(1).waitFor();
    await ask(second, 'can I wear makeup after');
    await reply(first, 2);
    expect(await words(first)).toEqual(await words(second));
    expect(conversationsMade()).toBe(1);
  });

  it('goes on in a new one when the server has restarted, and keeps what it shows', async () => {
    const page = await opened(await scene.visitor(), clinic.url);
    await ask(page, 'does it hurt');
    await scene.restart();
    await page.locator('#log').getByText('A new conversation has begun').waitFor();
    const bubble = await lastAfter(page, () => say(page, 'can I wear makeup after'));
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    expect(await words(page)).toMatch(/does it hurt.*new conversation.*can I wear makeup after/s);
    const { faults, events } = await witnessed(page);
    expect([faults, events.filter(({ name }) => name === 'error')]).toEqual([[], []]);
  });

  it('keeps a question that is asked without a line, and sends it once', async () => {
    const context = await scene.visitor();
    await context.route(SNAPSHOT, (route) => route.abort());
    const page = await opened(context, clinic.url);
    scene.line.down();
    await page.getByText('No connection.').first().waitFor();
    await say(page, 'does it hurt');
    await page.getByText('Not sent yet.').waitFor();
    await picture(page, 'offline-waiting');
    scene.line.forget();
    scene.line.up();
    await reply(page, 1);
    await page.getByText('Not sent yet.').waitFor({ state: 'detached' });
    await ask(page, 'can I wear makeup after');
    expect(await bubbles(page).count()).toBe(3);
    expect(scene.line.requests.filter((line) => /^POST \S+\/activities /.test(line))).toHaveLength(2);
  });

  it('keeps a question that is asked without a line over a reload', async () => {
    const context = await scene.visitor();
    await context.route(SNAPSHOT, (route) => route.abort());
    const page = await opened(context, clinic.url);
    scene.line.down();
    await say(page, 'does it hurt');
    await page.getByText('Not sent yet.').waitFor();
    scene.line.up();
    await page.reload();
    await reply(page, 1);
    expect((await repliesOn(page)).at(-1)).toEqual(['answer', ['numbing-pain']]);
  });

  it('goes on without a line, from the copy on the device', async () => {
    const context = await scene.visitor();
    const page = await opened(context, clinic.url);
    await copied(page);
    scene.line.down();
    await page.locator('.banner').getByText('No connection. Answers come from the copy on this device.').waitFor();
    const bubble = await ask(page, 'does it hurt');
    await bubble.getByText('This answer comes from the copy on your device.').waitFor();
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    const urgent = await ask(page, 'i can not breathe');
    expect(await urgent.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    // Nothing stands over the telephone numbers.
    expect(await urgent.locator('.aside').count()).toBe(0);
    expect(await page.locator('li.replied').last().locator('[part~=reply] + .aside').count()).toBe(1);
    await picture(page, 'offline-answer');
    expect((await repliesOn(page)).slice(-2).map(([kind]) => kind)).toEqual(['answer', 'urgent']);
    scene.line.forget();
    scene.line.up();
    await page.locator('.banner').waitFor({ state: 'detached' });
    expect(scene.line.requests.filter((line) => /^POST \S+\/activities /.test(line))).toEqual([]);
  });

  it('is deleted here and at the clinic', async () => {
    const page = await opened(await scene.visitor(), clinic.url);
    await ask(page, 'does it hurt');
    const token = /"token":"([^"]+)"/.exec(await kept(page))?.[1];
    const id = /"conversationId":"([^"]+)"/.exec(await kept(page))?.[1];
    const atClinic = () =>
      fetch(`${scene.line.url}/v3/directline/conversations/${id}/activities`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await atClinic()).status).toBe(200);
    await page.getByLabel('More options').click();
    await page.getByText('Privacy and deletion').click();
    await page.getByRole('button', { name: 'Delete my data' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Your conversation has been deleted').first().waitFor();
    expect((await atClinic()).ok).toBe(false);
    expect(await kept(page)).not.toContain('does it hurt');
    expect(await words(page)).not.toContain('does it hurt');
  });

  it('is mirrored for who reads from right to left, with its medical text as it is', async () => {
    const page = await opened(await scene.visitor(), carrying('data-locale="xx-rtl"'));
    const bubble = await ask(page, 'does it hurt');
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    expect(await directionOf(page, 'dialog')).toBe('rtl');
    expect(await directionOf(page, '.disclaimer p')).toBe('ltr');
    await picture(page, 'right-to-left');
  });
});

/** The clinic's page with these attributes on the widget's tag. */
function carrying(tag: string): string {
  return `${clinic.url}/?${new URLSearchParams({ tag })}`;
}

/** Everything that has been said. */
function words(page: Page): Promise<string | null> {
  return page.locator('#log ol').textContent();
}

/** How many conversations have been opened with the server in this test. */
function conversationsMade(): number {
  return scene.line.requests.filter((line) => line.startsWith('POST /api/v1/widget/token ')).length;
}

/** How it is laid out; an expression, because the tests have no types of a browser. */
function directionOf(page: Page, selector: string): Promise<unknown> {
  const element = `document.querySelector('dermapen-assistant').shadowRoot.querySelector('${selector}')`;
  return page.evaluate(`getComputedStyle(${element}).direction`);
}

/** The bubble that comes after an act, however many there are by then. */
async function lastAfter(page: Page, act: () => Promise<void>): Promise<Locator> {
  await act();
  await page.locator('li.said').last().locator('xpath=following-sibling::li').locator('[part~=reply]').waitFor();
  return bubbles(page).last();
}

/** The device has what it needs to answer by itself. */
async function copied(page: Page): Promise<void> {
  while (!(await page.evaluate(IS_COPIED))) await page.waitForTimeout(50);
}

/** The knowledge, what matching has learnt from it, and the code. */
const IS_COPIED = `caches.open('dermapen-knowledge').then((cache) => cache.keys()).then(({ length }) =>
  length === 2 && performance.getEntriesByType('resource').some(({ name }) => name.includes('/offline-core-')))`;
