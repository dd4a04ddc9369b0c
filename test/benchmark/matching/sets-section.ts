/** The sets, every contender on each, in one run. */
import { contenders } from './contenders/all.ts';
import { theAssistant } from './contenders/the-assistant.ts';
import { thisEngine } from './contenders/this-engine.ts';
import type { Figures, Quality } from './contest.ts';
import { fresh } from './fresh.ts';
import { share, table } from './markdown.ts';
import { OWN, PUBLIC_SETS } from './question-sets.ts';
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

/** This engine with other questions drawn: how much of a figure is chance. */
export function seedsSection(folder: string, sets: readonly string[]): string {
  const rows = sets
    .filter((set) => PUBLIC_SETS.includes(set))
    .map((set) => {
      console.error(`${set}: ${SEEDS.length} seeds`);
      const drawn = fresh<readonly Quality[]>({ kind: 'seeds', folder, set, seeds: SEEDS });
      return [
        set,
        ...measures.map(([, key]) =>
          spread(
            drawn.map((quality) => quality[key]),
            targets[set]?.[key],
          ),
        ),
      ];
    });
  return [
    `### This engine with ${SEEDS.length} seeds: mean (lowest to highest)`,
    'A figure whose mean is under its target is marked with ✗. A set with fewer questions than are drawn changes in its slips only.',
    table(['', ...measures.map(([name]) => name)], rows),
  ].join('\n\n');
}

function spread(values: readonly number[], target: number | undefined): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const mark = target !== undefined && Number(share(mean)) < target ? ' ✗' : '';
  return `${share(mean)} (${share(Math.min(...values))} to ${share(Math.max(...values))})${mark}`;
}
