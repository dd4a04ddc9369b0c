/** What a page pays for the widget before anybody is interested in it: next to nothing. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Served } from '../fixtures/served.ts';
import { builtWidget } from './built-widget.ts';
import { inBrowser } from './in-browser.ts';
import { launchChromium } from './installed-chromium.ts';
import { widgetSite } from './widget-site.ts';
import { type Task, tasksOfWidget } from './widget-tasks.ts';

const SETTLE_MS = 1500;

/** A task may take this long before it counts as a long one; milliseconds. */
const LONG_TASK = 50;
/** A phone takes as many times as long as this machine. The browser's own slow-down is too uneven to be measured by. */
const SLOWER = 4;
/** A busy machine makes some visits slow, a regression every one. */
const MOST_VISITS = 8;

jest.setTimeout(60_000);

let folder: string;
let site: Served;
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

  it('is blocked by no long task of ours, on a processor four times as slow', async () => {
    const visits: (readonly Task[])[] = [];
    do {
      visits.push(await tasksOfWidget(browser, site.url));
    } while (visits.length < MOST_VISITS && !visits.some(isQuiet));
    expect(visits.some(isQuiet) ? [] : visits).toEqual([]);
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

/** Something of ours ran, and none of it held the page up. */
function isQuiet(tasks: readonly Task[]): boolean {
  return tasks.length > 0 && tasks.every(({ wall, thread }) => wall <= LONG_TASK && thread * SLOWER <= LONG_TASK);
}

/** Paths that were asked for, but for the page's own. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!['/', '/page.js', '/plain.css', '/favicon.ico'].includes(pathname)) asked.push(pathname);
  });
  return asked;
}
