/** What the shipped knowledge costs, and whether that is within what issue 3 allows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuseBest, fuseDefault } from '../contenders/fuse.ts';
import { theAssistant } from '../contenders/the-assistant.ts';
import type { Cost } from '../cost.ts';
import { fresh } from '../fresh.ts';
import { figure, table } from '../markdown.ts';
import { limits } from '../targets.ts';
import type { Learning } from './learning.ts';
import type { Ready } from './ready.ts';
import type { Grown } from './tenfold.ts';
import type { Worst } from './worst.ts';

/** Of each entry and near topic; about a thousand phrasings, for which issue 3 sets a limit. */
const WORDINGS = 7;

export function shippedSection(): string {
  console.error('The shipped knowledge');
  return [
    '## The shipped knowledge',
    '`match` of the assistant, asked every message of our own questions.',
    questionCosts(),
    readyCosts(),
    tenfoldCosts(),
    worstCosts(),
  ].join('\n\n');
}

function questionCosts(): string {
  const [ours, ...others] = [theAssistant, fuseDefault, fuseBest].map(({ name }) => ({
    name: name === theAssistant.name ? '`match`' : `${name}, alone`,
    cost: fresh<Cost>({ kind: 'costs', contender: name }),
  }));
  if (ours === undefined) return '';
  const rows = [ours, ...others].map(({ name, cost }) => [
    name,
    figure(cost.medianCpu),
    figure(cost.highCpu),
    figure(cost.cpu),
    figure(cost.medianCpu / ours.cost.medianCpu),
  ]);
  return [
    table(['CPU ms a question', 'median', 'p99', 'mean', 'median, to `match`'], rows),
    [
      `- ${verdict('median', ours.cost.medianCpu, limits.medianCpu, 'ms')}`,
      `- ${verdict('p99', ours.cost.highCpu, limits.highCpu, 'ms')}`,
    ].join('\n'),
  ].join('\n\n');
}

/** The first start learns and leaves the artefact that the second adopts. */
function readyCosts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-matching-'));
  const artefact = join(folder, 'matching.bin');
  const [learnt, adopted] = [1, 2].map(() => fresh<Ready>({ kind: 'ready', artefact }));
  rmSync(folder, { recursive: true });
  if (learnt?.how !== 'learnt' || adopted?.how !== 'adopted') throw new Error('The artefact was not adopted.');
  const part = fresh<Learning>({ kind: 'learning', wordings: WORDINGS });
  const row = (name: string, { cpu, heap }: Ready): readonly string[] => [name, cpu.toFixed(0), heap.toFixed(1)];
  return [
    table(
      ['from loaded knowledge to the first answer', 'CPU ms', 'heap MB'],
      [row('with the artefact of the build', adopted), row('without it: everything is learnt', learnt)],
    ),
    [
      `- ${verdict('ready with the artefact', adopted.cpu, limits.ready, 'ms')}`,
      `- ${verdict(`learning from ${part.phrasings.toLocaleString('en')} of the phrasings`, part.cpu, limits.ready, 'ms')}`,
      `- ${verdict('heap', Math.max(adopted.heap, learnt.heap), limits.heap, 'MB')}`,
    ].join('\n'),
  ].join('\n\n');
}

function tenfoldCosts(): string {
  const [once, tenTimes] = [1, 10].map((times) => fresh<Grown>({ kind: 'tenfold', times }));
  if (once === undefined || tenTimes === undefined) return '';
  const row = ({ phrasings, medianCpu, highCpu, cpu }: Grown): readonly string[] => [
    phrasings.toLocaleString('en'),
    ...[medianCpu, highCpu, cpu].map(figure),
  ];
  return [
    table(['phrasings', 'CPU median ms', 'p99', 'mean'], [row(once), row(tenTimes)]),
    `- ${verdict('mean at ten times the knowledge, to once', tenTimes.cpu / once.cpu, limits.tenfold, 'x')}`,
  ].join('\n\n');
}

function worstCosts(): string {
  const [usual, ...costly] = fresh<readonly Worst[]>({ kind: 'worst' });
  if (usual === undefined) return '';
  const ratio = ({ cpu }: Worst): number => cpu / usual.cpu;
  return [
    table(
      ['message', 'CPU median ms', 'to our own questions'],
      [usual, ...costly].map((one) => [one.kind, figure(one.cpu), figure(ratio(one))]),
    ),
    `- ${verdict('the costliest, to the median', Math.max(...costly.map(ratio)), limits.worst, 'x')}`,
  ].join('\n\n');
}

function verdict(name: string, value: number, limit: number, unit: string): string {
  return `${name}: ${figure(value)} ${unit}, at most ${limit} ${unit}: ${value <= limit ? 'reached' : 'MISSED'}`;
}
