/**
 * `npm run bench:widget`: what the widget costs a page, beside Microsoft's Web Chat and deep-chat; writes
 * `test/benchmark/WIDGET.md`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { clientSite } from '../../clients/client-site.ts';
import { builtWidget } from '../../e2e/built-widget.ts';
import { launchChromium } from '../../e2e/installed-chromium.ts';
import { webServer } from '../../e2e/web-server.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';
import { type Contender, closed, empty, least, open } from './contenders.ts';
import { type Measured, report } from './report.ts';
import { sizesOf } from './sizes.ts';
import { type Visit, visit } from './visit.ts';

const RESULTS = 'test/benchmark/WIDGET.md';
const ROUNDS = 9;
/** Open chats take longer, and differ by more: fewer visits tell. */
const OPEN_EVERY = 3;

const folder = builtWidget();
const site = await clientSite();
const bot = await webServer({
  knowledge: shippedKnowledge(),
  settings: { DERMAPEN_WIDGET_ORIGINS: site.url },
  widgetFolder: folder,
});
const browser = await launchChromium();

const before = [empty, least, closed];
const visits = new Map<Contender, Visit[]>();
// The first visits fill the caches of the server and the browser itself.
for (const contender of [...before, ...open]) await measure(contender);
for (let round = 0; round < ROUNDS; round += 1) {
  console.error(`Round ${round + 1} of ${ROUNDS}…`);
  const contenders = round % OPEN_EVERY === 0 ? [...before, ...open] : before;
  for (const contender of contenders)
    visits.set(contender, [...(visits.get(contender) ?? []), await measure(contender)]);
}
const written = report({
  sizes: sizesOf(folder),
  empty: measured(empty),
  least: measured(least),
  closed: measured(closed),
  open: open.map(measured),
});
writeFileSync(RESULTS, `${written}\n`);
console.log(written);

await browser.close();
await Promise.all([site.close(), bot.close()]);
rmSync(folder, { recursive: true });

function measure({ page, isReady }: Contender): Promise<Visit> {
  return visit(browser, site.page(page, bot.url), isReady);
}

function measured(contender: Contender): Measured {
  return { contender, visits: visits.get(contender) ?? [] };
}
