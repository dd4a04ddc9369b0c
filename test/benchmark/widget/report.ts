/** The figures as Markdown. */
import type { Contender } from './contenders.ts';
import type { Size } from './sizes.ts';
import type { Visit } from './visit.ts';

export interface Measured {
  readonly contender: Contender;
  readonly visits: readonly Visit[];
}

export interface Figures {
  readonly sizes: readonly Size[];
  readonly empty: Measured;
  readonly least: Measured;
  readonly closed: Measured;
  readonly open: readonly Measured[];
}

type Figure = 'script' | 'thread' | 'blocking' | 'heap' | 'nodes' | 'bytes' | 'offlineBytes';

const MOST_TIMES_EMPTY = 1.3;

const FLOOR =
  'What a page pays for its first script is not the script but the first word with the document: the least that any launcher needs is one element.';

const INTRODUCTION = `# What the widget costs a page

Written by \`npm run bench:widget\`. Every page is loaded in Chromium on a processor slowed down four times, with nothing cached; the visits take turns, and the figures are medians. Times are of the main thread's own clock, so that a busy machine adds little to them; total blocking time is by the clock on the wall, and a busy machine adds to it.`;

export function report({ sizes, empty, least, closed, open }: Figures): string {
  return [
    INTRODUCTION,
    '## Size',
    table(['file', 'KiB, gzip', 'limit', ''], sizes.map(sizeRow)),
    `## Before the click\nMedians of ${closed.visits.length} visits.`,
    table(['page', 'script ms', 'main thread ms', 'TBT ms', 'DOM nodes', 'KiB'], [empty, least, closed].map(beforeRow)),
    gates(empty, least, closed),
    `## Open, with its greeting\nMedians of ${open[0]?.visits.length} visits. deep-chat has no bot behind it here; the others have ours.`,
    table(
      ['page', 'script ms', 'main thread ms', 'TBT ms', 'heap MiB', 'DOM nodes', 'KiB', 'third parties asked'],
      open.map(openRow),
    ),
    forOffline(open),
  ].join('\n\n');
}

function sizeRow({ title, size, limit }: Size): string[] {
  return [
    title,
    size.toFixed(1),
    limit === undefined ? '' : String(limit),
    limit === undefined ? '' : met(size <= limit),
  ];
}

function beforeRow({ contender, visits }: Measured): string[] {
  const of = (figure: Figure, digits = 0) => median(visits, figure).toFixed(digits);
  return [contender.title, of('script', 1), of('thread'), of('blocking'), of('nodes'), of('bytes', 1)];
}

function openRow({ contender, visits }: Measured): string[] {
  const of = (figure: Figure, digits = 0) => median(visits, figure).toFixed(digits);
  const strangers = [...new Set(visits.flatMap((visit) => visit.strangers))].join(', ');
  const times = [of('script'), of('thread'), of('blocking')];
  return [contender.title, ...times, of('heap', 1), of('nodes'), of('bytes'), strangers];
}

function gates(empty: Measured, least: Measured, closed: Measured): string {
  const blocking = median(closed.visits, 'blocking');
  const times = (measured: Measured, figure: Figure) => median(measured.visits, figure) / median(empty.visits, figure);
  const script = times(closed, 'script');
  const floor = times(least, 'script');
  return [
    `- Total blocking time ${blocking.toFixed(0)} ms; it may be 0: ${met(blocking === 0)}.`,
    `- Script time is ${script.toFixed(0)} times that of a page with an empty module; it may be ${MOST_TIMES_EMPTY} times: ${met(script <= MOST_TIMES_EMPTY)}.`,
    `- ${FLOOR} It takes ${floor.toFixed(1)} times as long as the empty module, ${floor > MOST_TIMES_EMPTY ? 'so that no widget with a launcher can have met that' : 'so that there is room'}; ours takes ${(script / floor).toFixed(1)} times as long as that one element.`,
    `- The main thread works ${times(closed, 'thread').toFixed(2)} times as long as for the page with the empty module.`,
  ].join('\n');
}

function forOffline(open: readonly Measured[]): string {
  const own = open.map(({ visits }) => median(visits, 'offlineBytes')).reduce((a, b) => Math.max(a, b), 0);
  return `Of this widget's KiB, ${own.toFixed(0)} are what it keeps to answer with while the server is down. They come once: later visits find them on the device, and ask only whether they still hold.`;
}

function met(is: boolean): string {
  return is ? 'met' : 'missed';
}

function median(visits: readonly Visit[], figure: Figure): number {
  const sorted = visits.map((visit) => visit[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
