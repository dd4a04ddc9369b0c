/** The report of an evaluation: a page and two pictures. The same replies give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFigures } from './by-entry.ts';
import type { Bin } from './calibration.ts';
import type { Confusion } from './confusions.ts';
import { coverageChart } from './coverage-chart.ts';
import { figures } from './figures.ts';
import type { Measures } from './measure.ts';
import { reliabilityChart } from './reliability-chart.ts';
import type { Share } from './summary.ts';

/** What was asked, and of which knowledge. */
export interface Subject {
  readonly files: readonly string[];
  readonly knowledge: string;
}

/** Writes `report.md`, `reliability.svg` and `coverage.svg`. */
export function writeReport(folder: string, subject: Subject, measures: Measures): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(reportFiles(subject, measures))) {
    writeFileSync(join(folder, name), content);
  }
}

/** The files by name. They hold ids of questions and none of their texts. */
export function reportFiles(subject: Subject, measures: Measures): Readonly<Record<string, string>> {
  return {
    'report.md': page(subject, measures),
    'reliability.svg': reliabilityChart(measures.bins),
    'coverage.svg': coverageChart(measures.curve),
  };
}

function page({ files, knowledge }: Subject, measures: Measures): string {
  const { summary, bins } = measures;
  const shares = [...Object.entries(summary.byLabel), ...Object.entries(summary.byVariation)];
  const sections = [
    '# Evaluation',
    `Written by \`npm run evaluate\`; what the figures mean is in docs/evaluation.md. Knowledge ${knowledge}. Questions:\n`,
    files.map((file) => `- ${file}`).join('\n'),
    '## Figures',
    table(
      ['figure', 'value'],
      figures.map(({ name, of }) => [name, of(measures)]),
    ),
    '## By label and by variation',
    table(['label or variation', 'rows', 'strictly right', 'leniently right'], shares.map(shareRow)),
    '## Reliability',
    '![Reliability: confidence against what was right; the table below holds the same figures](reliability.svg)',
    table(['confidence', 'predictions', 'mean confidence', 'right'], bins.map(binRow)),
    '## Coverage against error',
    '![Coverage against error](coverage.svg)',
    '## Confusions',
    confusionTable(measures.confusions),
    '## By entry, the worst first',
    table(
      ['entry', 'rows', 'strict', 'lenient', 'wrong entry', 'offered', 'not offered'],
      measures.byEntry.map(entryRow),
    ),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

function confusionTable(pairs: readonly Confusion[]): string {
  if (pairs.length === 0) return 'None.';
  return table(
    ['asked for', 'answered', 'rows', 'ids'],
    pairs.map(({ expected, answered, rows }) => [expected, answered, rows.length, rows.join(' ')]),
  );
}

function shareRow([name, { rows, strict, lenient }]: [string, Share]): readonly (string | number)[] {
  return [name, rows, `${strict} (${percent(strict / rows)})`, `${lenient} (${percent(lenient / rows)})`];
}

function binRow({ from, to, count, confidence, right }: Bin): readonly (string | number)[] {
  return [`${from.toFixed(1)} to ${to.toFixed(1)}`, count, confidence.toFixed(2), percent(right)];
}

function entryRow(figures: EntryFigures): readonly (string | number)[] {
  const { entry, rows, strict, lenient, wrong, offered, notOffered } = figures;
  return [entry, rows, strict, lenient, wrong, offered, notOffered];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
