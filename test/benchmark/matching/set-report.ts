/** What was measured on one set, for a person. */
import type { Figures, Quality } from './contest.ts';
import { figure, share, table } from './markdown.ts';

export interface Entrant {
  readonly name: string;
  /** Whether others made it. */
  readonly isPeer: boolean;
  readonly figures: Figures;
}

export const measures: readonly (readonly [name: string, keyof Quality])[] = [
  ['acc@1', 'accuracy1'],
  ['acc@3', 'accuracy3'],
  ['typo acc@1', 'typoAccuracy1'],
  ['AUROC', 'auroc'],
  ['acc95', 'accuracy95'],
];

/** A table of all entrants, ourselves first, and what follows from it. */
export function setReport(name: string, entrants: readonly Entrant[], target: Quality | undefined): string {
  const [ours] = entrants;
  if (ours === undefined) return '';
  return [
    `### ${name}`,
    qualityTable(entrants, target),
    costTable(entrants),
    ...(target === undefined ? [] : [`- Target: ${reached(ours.figures, target)}`]),
    `- Peers: ${ahead(
      ours.figures,
      entrants.filter(({ isPeer }) => isPeer),
    )}`,
  ].join('\n\n');
}

function qualityTable(entrants: readonly Entrant[], target: Quality | undefined): string {
  const cells = (quality: Quality): readonly string[] => measures.map(([, key]) => share(quality[key]));
  return table(
    ['', ...measures.map(([name]) => name)],
    [
      ...(target === undefined ? [] : [['*target*', ...cells(target)]]),
      ...entrants.map(({ name, figures }) => [name, ...cells(figures)]),
    ],
  );
}

function costTable(entrants: readonly Entrant[]): string {
  return table(
    ['', 'latency p50 ms', 'p99 ms', 'CPU a query ms', 'CPU p50 ms', 'CPU p99 ms', 'build CPU ms', 'heap MB'],
    entrants.map(({ name, figures }) => [
      name,
      ...[figures.medianLatency, figures.highLatency, figures.cpu, figures.medianCpu, figures.highCpu].map(figure),
      figures.build.toFixed(0),
      figures.heap.toFixed(1),
    ]),
  );
}

/** Figures are compared as they are shown. */
function reached(ours: Quality, target: Quality): string {
  const missed = measures.filter(([, key]) => Number(share(ours[key])) < Number(share(target[key])));
  if (missed.length === 0) return 'every figure is reached.';
  return `missed ${missed.map(([name, key]) => `${name} (${share(ours[key])} of ${share(target[key])})`).join(', ')}.`;
}

function ahead(ours: Quality, peers: readonly Entrant[]): string {
  const verdicts = measures.map(([name, key]) => {
    const [best] = peers.toSorted((a, b) => b.figures[key] - a.figures[key]);
    if (best === undefined) return '';
    const lead = ours[key] - best.figures[key];
    const said = lead > 0 ? 'ahead by' : lead === 0 ? 'level with' : 'BEHIND by';
    return `${name} ${said} ${(Math.abs(lead) * 100).toFixed(1)} (${best.name})`;
  });
  return `${verdicts.join(', ')}; points, against the best peer of each.`;
}
