/** What a visitor expects of a panel without a thought: the keyboard, the place in the conversation, what was typed. */
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { inBrowser } from './in-browser.ts';
import { chromiumPath } from './installed-chromium.ts';
import { ask, bubbles, DESKTOP, kept, opened, PHONE, say, type WidgetScene, widgetScene } from './widget-scene.ts';

jest.setTimeout(60_000);

let scene: WidgetScene;

beforeAll(async () => {
  if (chromiumPath !== undefined) scene = await widgetScene();
}, 120_000);
afterEach(() => scene?.renew());
afterAll(() => scene?.end());

async function atClinic(options = DESKTOP): Promise<Page> {
  const page = await opened(await scene.visitor(options), scene.line.url);
  // The drawer has come: everything can be used.
  await page.locator('.rail').waitFor();
  return page;
}

/** The id of what has the keyboard, in the panel or on the page. */
function focused(page: Page): Promise<unknown> {
  return page.evaluate(
    "(document.querySelector('dermapen-assistant').shadowRoot.activeElement ?? document.activeElement).id",
  );
}

async function isInSight(page: Page, shown: Locator): Promise<boolean> {
  const [log, box] = await Promise.all([page.locator('#log').boundingBox(), shown.boundingBox()]);
  return log !== null && box !== null && box.y >= log.y - 1 && box.y < log.y + log.height / 2;
}

function asked(page: Page): Promise<string[]> {
  return page.locator('li.said [dir=auto]').allTextContents();
}

async function toPrivacy(page: Page): Promise<void> {
  await page.getByLabel('More options').click();
  await page.getByText('Privacy and deletion').click();
  await page.locator('section#privacy').waitFor();
}

inBrowser('the conversation', () => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('shows an urgent reply where it begins, on a %s, though another question was asked first', async (_, device) => {
    const page = await atClinic(device);
    await say(page, 'how much does it cost');
    await say(page, 'my face is swelling');
    const urgent = page.locator('.card.urgent');
    await urgent.waitFor();
    expect(await isInSight(page, urgent)).toBe(true);
    const items = await page.locator('#log ol > li:is(.said, .replied)').all();
    const kinds = await Promise.all(items.map((item) => item.getAttribute('class')));
    expect(kinds.map((kind) => kind?.split(' ')[0])).toEqual(['replied', 'said', 'replied', 'said', 'replied']);
  });

  it('leaves the privacy line in sight when it greets on a small phone', async () => {
    const page = await atClinic({ ...PHONE, viewport: { width: 360, height: 640 } });
    const line = await page.locator('#log .privacy').boundingBox();
    const log = await page.locator('#log').boundingBox();
    expect(line?.y).toBeGreaterThanOrEqual(log?.y ?? Number.POSITIVE_INFINITY);
  });

  it('is where it was after a look at the privacy screen', async () => {
    const page = await atClinic();
    for (const question of ['does it hurt', 'can I wear makeup after?']) await ask(page, question);
    await toPrivacy(page);
    await page.getByText('Back to the conversation').click();
    expect(await isInSight(page, page.locator('li.said').last())).toBe(true);
  });

  it.each([
    ['the launcher', '#launcher'],
    ['a suggestion', '#matches [role=option]:last-child'],
  ])('asks nothing for the second of two quick presses on %s', async (_, selector) => {
    const page = await atClinic();
    const isLauncher = selector === '#launcher';
    if (isLauncher) {
      await page.keyboard.press('Escape');
      await page.locator('#launcher').waitFor();
    } else await page.locator('#question').pressSequentially('make');
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error('There is nothing to press.');
    const spot = [box.x + 20, box.y + box.height / 2] as const;
    await page.mouse.click(...spot);
    await page.waitForTimeout(100);
    await page.mouse.click(...spot);
    await page.waitForTimeout(500);
    expect(await asked(page)).toHaveLength(isLauncher ? 0 : 1);
  });

  it('still has its choices below a note', async () => {
    const page = await atClinic();
    await ask(page, 'cream');
    const rows = page.getByRole('group', { name: 'Did you mean' });
    await rows.waitFor();
    await page.evaluate(
      "document.querySelector('dermapen-assistant').shadowRoot.querySelector('dialog').dispatchEvent(new DragEvent('drop', { dataTransfer: (() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'x.png')); return data; })() }))",
    );
    await page.getByText('can’t look at photos').first().waitFor();
    expect(await rows.isVisible()).toBe(true);
  });

  it('asks once for two quick presses, whatever has come in the place of the first chip', async () => {
    const page = await atClinic();
    const chip = page.locator('.rail .chip').first();
    const question = (await chip.textContent()) ?? '';
    await chip.dblclick();
    await bubbles(page).nth(1).waitFor();
    expect(await asked(page)).toEqual([question]);
  });
});

inBrowser('the keyboard', () => {
  it('is in the conversation after a chip, which has become another one', async () => {
    const page = await atClinic();
    await page.locator('.rail .chip').nth(1).focus();
    await page.keyboard.press('Enter');
    await bubbles(page).nth(1).waitFor();
    expect(await focused(page)).toBe('log');
  });

  it('goes where it was pressed, which closes the menu', async () => {
    const page = await atClinic();
    await page.getByLabel('More options').click();
    await page.locator('#menu').waitFor();
    await page.locator('#question').click();
    await page.keyboard.type('abc');
    expect(await page.locator('#question').inputValue()).toBe('abc');
    expect(await page.locator('#menu').isHidden()).toBe(true);
  });

  it.each([
    ['a press on the page', 'document.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }))'],
    ['a question of the page', 'document.querySelector("dermapen-assistant").ask("does it hurt")'],
  ])('finds the menu closed after %s', async (_, act) => {
    const page = await atClinic();
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Start over' }).waitFor();
    await page.evaluate(act);
    await page.locator('#menu').waitFor({ state: 'hidden' });
  });

  it('closes the menu by going on', async () => {
    const page = await atClinic();
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Español' }).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('#menu').isHidden()).toBe(true);
  });

  it('is in the question again when the visitor starts over, or the page asks, from the privacy screen', async () => {
    const page = await atClinic();
    await toPrivacy(page);
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.locator('#log').waitFor();
    expect(await focused(page)).toBe('question');
    await toPrivacy(page);
    await page.evaluate("document.querySelector('dermapen-assistant').ask('does it hurt')");
    await page.getByText('Does Dermapen hurt').first().waitFor();
    expect(await focused(page)).toBe('question');
  });

  it('stays in the question, and the question in sight, when the telephone is laid on its side', async () => {
    const page = await atClinic(PHONE);
    await ask(page, 'is it safe');
    await page.locator('#question').fill('half');
    await page.setViewportSize({ width: 844, height: 390 });
    await page.locator('dialog:not(:modal)').waitFor();
    const box = await page.locator('#question').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(390);
    expect(await focused(page)).toBe('question');
  });

  it('stays in the question when the telephone is turned', async () => {
    const page = await atClinic({ ...PHONE, viewport: { width: 844, height: 390 } });
    await page.locator('#question').fill('half a question');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('dialog:modal').waitFor();
    expect(await focused(page)).toBe('question');
    await page.keyboard.type(' and more');
    expect(await page.locator('#question').inputValue()).toBe('half a question and more');
  });
});

inBrowser('the panel', () => {
  it('makes way for a part of the page that it has led to, where it fills the screen', async () => {
    const page = await atClinic(PHONE);
    await ask(page, 'can I bring my dog?');
    await page.locator('.card a[href*="#"]').last().click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(page.url()).toContain('#contact');
  });

  it('is open after two presses on the launcher while it was being fetched', async () => {
    const page = await (await scene.visitor()).newPage();
    await page.route(/\/app-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(scene.line.url);
    await page.locator('#launcher').click();
    await page.locator('#launcher').click();
    await bubbles(page).first().waitFor();
    expect(await page.locator('dialog').isVisible()).toBe(true);
  });

  it('has on the next page what was typed, and speaks the language that was chosen', async () => {
    const page = await atClinic();
    await page.getByLabel('More options').click();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByText('Asistente de Dermapen').waitFor();
    await page.locator('#question').fill('my draft');
    await page.goto(`${scene.line.url}/questions/aftercare`);
    await page.getByText('Asistente de Dermapen').waitFor();
    expect(await page.locator('#question').inputValue()).toBe('my draft');
  });

  it('has no draft again that was sent on another page, when the visitor comes back', async () => {
    const page = await atClinic();
    await page.locator('#question').fill('my draft');
    // As after "back" to a page that the browser has kept whole.
    await page.evaluate(
      "sessionStorage['dermapen:draft'] = ''; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    );
    expect(await page.locator('#question').inputValue()).toBe('');
  });

  it('speaks the language that was chosen last, whichever comes first', async () => {
    const page = await atClinic();
    await page.route(/\/es-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    for (const language of ['Español', 'English']) {
      await page.getByLabel(/More options|Más opciones/).click();
      await page.getByRole('button', { name: language }).click();
    }
    await page.waitForTimeout(1500);
    expect(await page.locator('#title').textContent()).toBe('Dermapen assistant');
  });

  it('says why it does not send what is too long', async () => {
    const page = await atClinic();
    await say(page, 'a'.repeat(2001));
    await page.locator('#status', { hasText: '2000' }).waitFor({ state: 'attached' });
    expect(await asked(page)).toEqual([]);
  });

  it('is in the element of the page’s own, though the tag stands above it', async () => {
    const page = await (await scene.visitor()).newPage();
    const body =
      '<script src="/widget/loader.js"></script><p>Text</p><dermapen-assistant label="Ours"></dermapen-assistant>';
    const html = `<!doctype html><html lang="en"><title>Clinic</title><body>${body}</body></html>`;
    await page.route('**/own-page', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${scene.line.url}/own-page`);
    await page.getByRole('button', { name: 'Ours' }).click();
    await bubbles(page).first().waitFor();
    expect(await page.locator('dermapen-assistant').count()).toBe(1);
  });

  it('shows no greeting to whoever has closed it, and keeps nothing before it is opened', async () => {
    const page = await (await scene.visitor()).newPage();
    await page.goto(scene.line.url);
    await page.evaluate("document.querySelector('dermapen-assistant').greeting = 'Hello there'");
    await page.getByText('Hello there').waitFor();
    expect(await kept(page)).toBe('');
    await page.locator('#launcher').click();
    await bubbles(page).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByText('Hello there').isVisible()).toBe(false);
  });

  it('shows a greeting that the page sets later', async () => {
    const page = await (await scene.visitor()).newPage();
    await page.goto(scene.line.url);
    await page.evaluate("document.querySelector('dermapen-assistant').greeting = 'Hello there'");
    await page.getByText('Hello there').waitFor();
  });
});
