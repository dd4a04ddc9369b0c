/** What a page pays for the widget before anybody is interested in it: next to nothing. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { builtWidget } from './built-widget.ts';
import { chromiumPath, launchChromium } from './installed-chromium.ts';
import { type WidgetSite, widgetSite } from './widget-site.ts';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
const SLOW_DOWN = 4;
const SETTLE_MS = 1500;

/** Tasks of more than 50 milliseconds since the page began. */
const LONG_TASKS = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(0), 500);
})`;

jest.setTimeout(60_000);
// The browser, too, has long tasks on a machine that does other things as well.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let folder: string;
let site: WidgetSite;
let browser: Browser;

inBrowser('a page with the widget, before anybody clicks', () => {
  beforeAll(async () => {
    folder = builtWidget();
    site = await widgetSite(folder);
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  it('is blocked by no long task, on a processor slowed down four times', async () => {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.goto(site.url);
    await page.waitForTimeout(SETTLE_MS);
    const longTasks = await page.evaluate(LONG_TASKS);
    await page.close();
    expect(longTasks).toBe(0);
  });

  it('fetches the loader and nothing else of it, until the pointer is on the launcher', async () => {
    const page = await browser.newPage();
    const asked = requestsOf(page);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(SETTLE_MS);
    expect(asked).toEqual(['/widget/loader.js']);
    const application = page.waitForRequest(/\/widget\/app-[\w-]+\.js$/);
    await page.locator('#launcher').hover();
    await application;
    expect(asked.filter((path) => !path.startsWith('/widget/'))).toEqual([]);
    await page.close();
  });
});

/** Paths that were asked for, but for the page's own. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!['/', '/page.js', '/plain.css', '/favicon.ico'].includes(pathname)) asked.push(pathname);
  });
  return asked;
}
