/** How long the widget's scripts hold up a page, read from the browser's own trace. */
import type { Browser, CDPSession } from 'playwright-core';
import { z } from 'zod';

const SETTLE_MS = 1500;

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

const eventSchema = z.object({
  name: z.string(),
  tid: z.number(),
  pid: z.number(),
  /** When it began; microseconds. */
  ts: z.number(),
  dur: z.number().default(0),
  /** The same by the thread's own clock. */
  tdur: z.number().default(0),
  args: z.object({ data: z.object({ url: z.string().optional() }).optional() }).optional(),
});

type TraceEvent = z.infer<typeof eventSchema>;

/** Milliseconds. */
export interface Task {
  /** By the clock on the wall. */
  readonly wall: number;
  /** By the thread's own clock, which stands still while other programs have the processor. */
  readonly thread: number;
}

/** What scripts of the widget took of each task of a visit; what the page itself did in that task does not count. */
export async function tasksOfWidget(browser: Browser, url: string): Promise<readonly Task[]> {
  const events = await trace(browser, url);
  const ours = events.filter(({ args }) => args?.data?.url?.includes('/widget/'));
  const outermost = ours.filter((script) => !ours.some((other) => other !== script && isWithin(other, script)));
  return events
    .filter(({ name }) => name === 'RunTask')
    .map((task) => outermost.filter((script) => isWithin(task, script)))
    .filter((scripts) => scripts.length > 0)
    .map((scripts) => ({ wall: total(scripts, 'dur'), thread: total(scripts, 'tdur') }));
}

function total(scripts: readonly TraceEvent[], clock: 'dur' | 'tdur'): number {
  return scripts.reduce((sum, script) => sum + script[clock], 0) / 1000;
}

function isWithin({ pid, tid, ts, dur }: TraceEvent, inner: TraceEvent): boolean {
  return inner.pid === pid && inner.tid === tid && inner.ts >= ts && inner.ts + inner.dur <= ts + dur;
}

async function trace(browser: Browser, url: string): Promise<readonly TraceEvent[]> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...value));

  await session.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  await endOf(session);
  await page.close();
  return z.array(eventSchema.catch({ name: '', tid: 0, pid: 0, ts: 0, dur: 0, tdur: 0 })).parse(events);
}

async function endOf(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}
