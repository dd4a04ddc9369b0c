/** The figures of an evaluation, laid out for a person at a terminal. */
import type { Asked } from './ask-rows.ts';
import { type Part, shareOf } from './faults.ts';
import { figures } from './figures.ts';
import type { Measures } from './measure.ts';
import type { Share } from './summary.ts';
import { type AtThreshold, MOST_WRONG, smallestGood } from './threshold-grid.ts';

const PAIRS_SHOWN = 10;

/** Shares by label and by variation, the figures, the worst confusions, and what is broken. */
export function summaryTable(files: readonly string[], measures: Measures, broken: readonly string[]): string {
  const { all, byLabel, byVariation } = measures.summary;
  const rows = [['all', all] as const, ...Object.entries(byLabel), ...Object.entries(byVariation)];
  return [
    files.join('\n'),
    '',
    `${'label or variation'.padEnd(22)}${'strict'.padStart(16)}${'lenient'.padStart(16)}`,
    ...rows.map(([name, share]) => `${name.padEnd(22)}${cell(share, 'strict')}${cell(share, 'lenient')}`),
    '',
    ...figures.map(({ name, of }) => `${name.padEnd(26)}${of(measures)}`),
    ...confusionLines(measures),
    '',
    broken.length === 0 ? 'Every promise holds.' : `BROKEN: ${broken.join('; ')}`,
  ].join('\n');
}

/** One line for each row that is not strictly right: `~` when it is leniently right. */
export function detailLines(results: readonly Asked[]): readonly string[] {
  return results
    .filter(({ strict }) => !strict)
    .map(({ row, reply, lenient, found: { candidates } }) => {
      const answers = reply.answers.map(({ entry, confidence }) => `${entry} ${confidence.toFixed(2)}`);
      const choices = reply.choices.map(({ entry }) => `${entry}?`);
      const best = candidates.slice(0, 1).map(({ entry, confidence }) => `(${entry.id} ${confidence.toFixed(2)})`);
      const asked = row.text ?? JSON.stringify(row.turns?.map((turn) => (typeof turn === 'string' ? turn : turn.text)));
      const expected = [row.expect, row.entry].filter(Boolean).join(' ');
      const got = answers.length > 0 ? answers : [...choices, ...best];
      return `${lenient ? '~' : 'x'} ${row.id} ${expected} | ${reply.kind} ${got.join(' ')} | ${asked}`;
    });
}

/** What each answer threshold would cost, and the smallest that keeps both shares small. */
export function thresholdTable(grid: readonly AtThreshold[], committed: number): string {
  const smallest = smallestGood(grid);
  const limit = `${Math.round(100 * MOST_WRONG)} %`;
  return [
    `${'threshold'.padEnd(12)}${['wrong entry', 'out of scope', 'right'].map((name) => name.padStart(16)).join('')}`,
    ...grid.map(({ threshold, wrongAnswered, outAnswered, right }) => {
      const mark = threshold === committed ? ' <- committed' : threshold === smallest ? ' <- smallest good' : '';
      return `${threshold.toFixed(2).padEnd(12)}${[wrongAnswered, outAnswered, right].map(partCell).join('')}${mark}`;
    }),
    '',
    smallest === undefined
      ? `No threshold keeps wrong entries and out-of-scope answers at ${limit} each.`
      : `Smallest with wrong entries and out-of-scope answers at most ${limit} each: ${smallest.toFixed(2)}; committed: ${committed.toFixed(2)}.`,
  ].join('\n');
}

function confusionLines({ confusions }: Measures): readonly string[] {
  if (confusions.length === 0) return [];
  const shown = confusions.slice(0, PAIRS_SHOWN);
  const lines = shown.map(({ expected, answered, rows }) => `  ${rows.length} x ${expected} -> ${answered}`);
  return ['', `confused, ${shown.length} of ${confusions.length} pairs`, ...lines];
}

function cell(share: Share, kind: 'strict' | 'lenient'): string {
  const percent = share.rows === 0 ? '' : ` ${Math.round((100 * share[kind]) / share.rows)} %`;
  return `${share[kind]}/${share.rows}`.padStart(10) + percent.padStart(6);
}

function partCell(part: Part): string {
  return `${part.count}/${part.of} ${(100 * shareOf(part)).toFixed(1)} %`.padStart(16);
}
