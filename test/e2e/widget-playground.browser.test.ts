import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { builtWidget } from './built-widget.ts';
import { inBrowser } from './in-browser.ts';
import { launchChromium } from './installed-chromium.ts';
import { type WebServer, webServer } from './web-server.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

let folder: string;
let server: WebServer;
let browser: Browser;

async function visit(options = DESKTOP, before?: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`${server.url}/widget/playground`);
  await page.locator('#tag:not(:empty)').waitFor();
  return page;
}

async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).textContent()) ?? '';
}

inBrowser('the playground in a browser', () => {
  beforeAll(async () => {
    folder = builtWidget();
    server = await webServer({ knowledge: tinyKnowledge, widgetFolder: folder });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('shows a greeting a moment after it was typed, and another one after that was dismissed', async () => {
    const page = await visit();
    await page.locator('#greeting').fill('Good morning');
    await page.getByRole('button', { name: /^Good morning/ }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('#greeting').fill('Good evening');
    await page.getByRole('button', { name: /^Good evening/ }).waitFor();
    expect(await page.locator('dermapen-assistant').count()).toBe(1);
  });

  it('shows no greeting once there is none', async () => {
    const page = await visit();
    await page.locator('#greeting').fill('Good morning');
    await page.locator('[part=teaser]').waitFor();
    await page.locator('#greeting').fill('');
    await page.locator('[part=teaser]').waitFor({ state: 'detached' });
    expect(await text(page, '#tag')).not.toContain('greeting');
  });

  it('copies the tag and the rule for a colour each by itself', async () => {
    const page = await visit({ ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate('navigator.clipboard.readText()');
    expect(await page.locator('#rule').isVisible()).toBe(false);
    await page.locator('#colour').selectOption('own');
    await page.locator('#accent').fill('#6b3fa0');
    await page.getByRole('button', { name: 'Copy the tag' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await clipboard()).toMatch(/^<script async src="[^"]+\/widget\/loader\.js".*><\/script>$/);
    await page.getByRole('button', { name: 'Copy the rule' }).click();
    await page.locator('#rule-copied').getByText('Copied.').waitFor();
    expect(await clipboard()).toMatch(/^dermapen-assistant \{ --dermapen-accent: #6b3fa0; .*\}$/);
  });

  it('says no longer that the tag is copied when something else is chosen', async () => {
    const page = await visit({ ...DESKTOP, permissions: ['clipboard-write'] });
    await page.getByRole('button', { name: 'Copy the tag' }).click();
    await page.getByText('Copied.').waitFor();
    await page.locator('#label').fill('Ask us');
    expect(await text(page, '#tag-copied')).toBe('');
  });

  it('selects what it can’t copy, and says which keys do', async () => {
    const page = await visit(DESKTOP, `Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    await page.getByRole('button', { name: 'Copy the tag' }).click();
    await page.getByText('Press Ctrl+C to copy what is selected.').waitFor();
    expect(await page.evaluate('getSelection().toString()')).toBe(await text(page, '#tag'));
  });

  it('says at the field which address is not used, and leaves it out', async () => {
    const page = await visit();
    const field = page.getByLabel('Privacy policy');
    await field.fill('javascript:alert(1)');
    await page.locator('#privacy-url-fault').getByText('Begin with https://').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await text(page, '#tag')).not.toContain('javascript');
    await field.fill('/privacy');
    expect(await text(page, '#privacy-url-fault')).toBe('');
    expect(await text(page, '#tag')).toContain('data-privacy-url="/privacy"');
  });

  it('writes the server’s setting for the website', async () => {
    const page = await visit();
    await page.getByLabel('Your website').fill('https://www.clinic.test/contact');
    expect(await text(page, '#setting')).toBe('DERMAPEN_WIDGET_ORIGINS=https://www.clinic.test');
  });

  it.each([
    ['end', 1280],
    ['start', 1280],
    ['end', 1024],
    ['start', 1024],
  ])('keeps the form beside the open panel: %s of the line, %i pixels wide', async (position, width) => {
    const page = await visit({ viewport: { width, height: 800 } });
    await page.locator('#position').selectOption(position);
    await page.locator('#launcher').click();
    const panel = await page.locator('dermapen-assistant dialog').boundingBox();
    for (const part of ['form', 'pre', '[data-copy=tag]']) {
      const box = await page.locator(part).first().boundingBox();
      if (panel === null || box === null) throw new Error('Something is not shown.');
      expect(Math.min(panel.x + panel.width, box.x + box.width)).toBeLessThanOrEqual(Math.max(panel.x, box.x));
    }
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, in %s colours', async (colorScheme) => {
    const page = await visit({ ...DESKTOP, colorScheme });
    await page.locator('#colour').selectOption('own');
    await page.getByLabel('Contact page').fill('not a url');
    await page.locator('#contact-url-fault:not(:empty)').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => ({ id, first: nodes[0]?.html }))).toEqual([]);
  });

  it('needs no sideways scrolling at 320 pixels', async () => {
    const page = await visit({ viewport: { width: 320, height: 640 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
