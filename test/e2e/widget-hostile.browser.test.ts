/** Pages that make life hard for whatever they carry: the widget works on each, and breaks none. */
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ClinicPages, clinicPages } from './clinic-pages.ts';
import { inBrowser } from './in-browser.ts';
import {
  ask,
  bubbles,
  DISCLAIMER,
  opened,
  picture,
  repliesOn,
  say,
  type WidgetScene,
  widgetScene,
  witnessed,
} from './widget-scene.ts';

jest.setTimeout(60_000);

let scene: WidgetScene;
let clinic: ClinicPages;

inBrowser('the widget on a page', () => {
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

  async function visit(query: Readonly<Record<string, string>> = {}): Promise<Page> {
    return opened(await scene.visitor(), `${clinic.url}/?${new URLSearchParams(query)}`);
  }

  it.each([
    ['of another origin', {}],
    ['whose stylesheet unsets everything', { style: 'hostile' }],
    ['with the strictest policy that docs/widget.md names', { policy: 'strict' }],
    ['with two tags', { tags: '2' }],
    ['with everything at once', { style: 'hostile', policy: 'strict', tags: '2' }],
  ])('%s answers in sight, and leaves the page as it is', async (name, query) => {
    const page = await visit(query);
    const bubble = await ask(page, 'does it hurt');
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    expect((await repliesOn(page)).at(-1)).toEqual(['answer', ['numbing-pain']]);
    expect(await page.locator('dermapen-assistant').count()).toBe(1);
    await picture(page, name.replaceAll(/\W+/g, '-'));
    await expectUnharmed(page);
  });

  it('that swaps its body goes on where it was', async () => {
    const page = await visit();
    await ask(page, 'does it hurt');
    await page.evaluate(SWAP_BODY);
    await bubbles(page).nth(1).waitFor();
    const bubble = await ask(page, 'can I wear makeup after');
    expect(await bubble.getByText(DISCLAIMER, { exact: true }).isVisible()).toBe(true);
    expect(scene.line.requests.filter((line) => line.startsWith('POST /api/v1/widget/token '))).toHaveLength(1);
    await expectUnharmed(page);
  });

  it('that swaps its body while a question is on its way loses neither the question nor the answer', async () => {
    const page = await visit();
    await say(page, 'does it hurt');
    await page.evaluate(SWAP_BODY);
    await bubbles(page).nth(1).waitFor();
    expect(await page.locator('li.said').count()).toBe(1);
    expect(scene.line.requests.filter((line) => /^POST \S+\/activities /.test(line))).toHaveLength(1);
  });

  it('that has been swapped ten times holds one connection, not ten', async () => {
    const page = await visit();
    for (let swap = 0; swap < 10; swap += 1) {
      await page.evaluate(SWAP_BODY);
      await bubbles(page).first().waitFor();
    }
    await ask(page, 'does it hurt');
    await page.waitForTimeout(300);
    expect(await bubbles(page).count()).toBe(2);
    expect((await repliesOn(page)).filter(([kind]) => kind === 'answer')).toHaveLength(1);
  });

  it('that takes it away whenever it sees it is not kept busy by it', async () => {
    const page = await visit();
    await page.evaluate(`
      globalThis.returns = 0;
      new MutationObserver(() => {
        const found = document.querySelector('dermapen-assistant');
        if (found) { returns += 1; found.remove(); }
      }).observe(document.body, { childList: true });
      document.querySelector('dermapen-assistant').remove();
    `);
    await page.waitForTimeout(1500);
    expect(await page.evaluate('returns')).toBeGreaterThan(2);
    expect(await page.evaluate('returns')).toBeLessThan(30);
  });

  it('that has swapped its body still follows the visitor’s other tabs', async () => {
    const context = await scene.visitor();
    const address = `${clinic.url}/?${new URLSearchParams({ tag: 'data-persist="local"' })}`;
    const [first, second] = [await opened(context, address), await opened(context, address)];
    await first.evaluate(SWAP_BODY);
    await bubbles(first).first().waitFor();
    await second.getByRole('button', { name: 'More options' }).click();
    await second.getByRole('button', { name: 'Start over' }).click();
    await bubbles(second).first().waitFor();
    // The first tab joins the new conversation by itself; what is asked before that is shown before the greeting.
    await first.waitForTimeout(1000);
    await ask(second, 'does it hurt');
    await bubbles(first).nth(1).waitFor();
    expect(await first.locator('#log ol').textContent()).toBe(await second.locator('#log ol').textContent());
  });

  it('posts no message to the page, so that an old handler of messages has nothing to fail on', async () => {
    const page = await visit();
    await page.evaluate(`globalThis.messages = 0; addEventListener('message', () => { messages += 1; })`);
    await ask(page, 'does it hurt');
    expect(await page.evaluate('messages')).toBe(0);
    // The page's own handler still throws on what was never meant for it, and the widget does not mind.
    await page.evaluate(`postMessage('no JSON', '*')`);
    await ask(page, 'can I wear makeup after');
    expect(await page.evaluate('window.onmessage === oldHandler')).toBe(true);
  });
});

/** What single-page applications do between two of their pages. */
const SWAP_BODY = `{
  const next = document.createElement('body');
  next.append(document.querySelector('main'));
  document.body = next;
}`;

/** Its own button counts, its handler is there, and nothing was refused or thrown. */
async function expectUnharmed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Minimise chat' }).click();
  await page.locator('#own').click();
  expect(await page.evaluate('booked')).toBe(1);
  expect(await page.evaluate('window.onmessage === oldHandler')).toBe(true);
  expect((await witnessed(page)).faults).toEqual([]);
}
