/** What one visit to a page costs, in a fresh browser context on a slow processor. */
import type { Browser, CDPSession } from 'playwright-core';

export interface Visit {
  /** The time that scripts had the main thread, in milliseconds of its own clock: waiting for a core is not counted. */
  readonly script: number;
  /** Everything the main thread did, on the same clock. */
  readonly thread: number;
  /** Total blocking time: what long tasks took beyond 50 milliseconds, by the clock on the wall. */
  readonly blocking: number;
  /** MiB, after collecting garbage. */
  readonly heap: number;
  readonly nodes: number;
  /** KiB over the network, compressed. */
  readonly bytes: number;
  /** The part of it that is for answering without a server. */
  readonly offlineBytes: number;
  /** Hosts of third parties that were asked for something, and could not be reached. */
  readonly strangers: readonly string[];
}

const SLOW_DOWN = 4;
const SETTLE_MS = 1500;
const POLL_MS = 100;
const PATIENCE_MS = 120_000;

const FOR_OFFLINE = /\/widget\/(?:knowledge|matching|(?:open-offline|offline-core)-[\w-]+\.js)$/;

const LONG_TASKS = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { duration }) => sum + duration - 50, 0)))
    .observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(0), 1000);
})`;

/** @param isReady An expression that is true in the page once it shows what it is there to show. */
export async function visit(browser: Browser, url: string, isReady: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const network = await watchNetwork(session);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.goto(url, { timeout: PATIENCE_MS });
    await untilReady(session, isReady);
    await page.waitForTimeout(SETTLE_MS);
    const time = await metricsOf(session);
    const blocking = Number(await evaluate(session, LONG_TASKS));
    await session.send('HeapProfiler.collectGarbage');
    const space = await metricsOf(session);
    return {
      script: 1000 * time('ScriptDuration'),
      thread: 1000 * time('TaskDuration'),
      blocking,
      heap: space('JSHeapUsedSize') / 1024 ** 2,
      nodes: space('Nodes'),
      ...network(),
    };
  } finally {
    await context.close();
  }
}

async function watchNetwork(session: CDPSession): Promise<() => Pick<Visit, 'bytes' | 'offlineBytes' | 'strangers'>> {
  const addresses = new Map<string, URL>();
  const received: { readonly pathname: string; readonly size: number }[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, new URL(request.url)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.push({ pathname: addresses.get(requestId)?.pathname ?? '', size: encodedDataLength / 1024 });
  });
  await session.send('Network.enable');
  // Everything of ours is on this machine, without TLS.
  await session.send('Network.setBlockedURLs', { urls: ['https://*'] });
  return () => {
    const strangers = [...addresses.values()].filter(({ protocol }) => protocol === 'https:');
    return {
      bytes: total(received),
      offlineBytes: total(received.filter(({ pathname }) => FOR_OFFLINE.test(pathname))),
      strangers: strangers.map(({ hostname }) => hostname),
    };
  };
}

function total(received: readonly { readonly size: number }[]): number {
  return received.reduce((sum, { size }) => sum + size, 0);
}

/** Without Playwright's own waiting, which puts a large script of its own into the page. */
async function untilReady(session: CDPSession, isReady: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while ((await evaluate(session, isReady)) !== true) {
    if (performance.now() > until) throw new Error(`The page never came to show: ${isReady}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'The page threw.');
  return result.value;
}

async function metricsOf(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}
