/** The sets, every contender on each, in one run. */
import { contenders } from './contenders/all.ts';
import { theAssistant } from './contenders/the-assistant.ts';
import { thisEngine } from './contenders/this-engine.ts';
import type { Figures, Quality } from './contest.ts';
import { fresh } from './fresh.ts';
import { share, table } from './markdown.ts';
import { OWN, PUBLIC_SETS } from './question-sets.ts';
import type { Draws } from './seeds.ts';
import { type Entrant, measures, setReport } from './set-report.ts';
import { targets } from './targets.ts';

const SEED = 1;
const SEEDS = [1, 2, 3, 4, 5];

/** A report of the set. The assistant knows only our own entries. */
export function setSection(folder: string, set: string): string {
  const entering = contenders.filter((contender) => contender !== theAssistant || set === OWN);
  const entrants = entering.map(({ name }): Entrant => {
    console.error(`${set}: ${name}`);
    const isPeer = name !== thisEngine.name && name !== theAssistant.name;
    return { name, isPeer, figures: fresh<Figures>({ kind: 'contest', contender: name, folder, set, seed: SEED }) };
  });
  return setReport(set === OWN ? 'Our own questions to the shipped knowledge' : set, entrants, targets[set]);
}

/** This engine on every question there is, and with other questions drawn: how much of a figure is chance. */
export function seedsSection(folder: string, sets: readonly string[]): string {
  const measured = sets
    .filter((set) => PUBLIC_SETS.includes(set))
    .map((set) => {
      console.error(`${set}: every question, and ${SEEDS.length} seeds`);
      return { set, ...fresh<Draws>({ kind: 'seeds', folder, set, seeds: SEEDS }) };
    });
  const header = ['', ...measures.map(([name]) => name)];
  const row = (set: string, cell: (key: keyof Quality) => string): readonly string[] => [
    set,
    ...measures.map(([, key]) => cell(key)),
  ];
  return [
    '### This engine on every question of each set',
    'Nothing is drawn, and every question is misspelt as well. A figure under its target is marked with ✗.',
    table(
      header,
      measured.map(({ set, everything }) =>
        row(set, (key) => `${share(everything[key])}${mark(everything[key], targets[set]?.[key])}`),
      ),
    ),
    `### This engine with ${SEEDS.length} seeds: mean (lowest to highest)`,
    'A figure whose mean is under its target is marked with ✗. A set with fewer questions than are drawn changes in its slips only.',
    table(
      header,
      measured.map(({ set, drawn }) =>
        row(set, (key) =>
          spread(
            drawn.map((quality) => quality[key]),
            targets[set]?.[key],
          ),
        ),
      ),
    ),
  ].join('\n\n');
}

function spread(values: readonly number[], target: number | undefined): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${share(mean)} (${share(Math.min(...values))} to ${share(Math.max(...values))})${mark(mean, target)}`;
}

function mark(value: number, target: number | undefined): string {
  return target !== undefined && Number(share(value)) < target ? ' ✗' : '';
}
