/** What would go wrong at each answer threshold. */
import type { Asked } from './ask-rows.ts';
import { decideAt } from './decide-at.ts';
import { outAnswered, type Part, shareOf, wrongAnswered } from './faults.ts';
import type { Result } from './score.ts';

/** At most this share of the questions in scope gets a wrong entry, and of those out of scope any. */
export const MOST_WRONG = 0.05;

/** The figures at one threshold. */
export interface AtThreshold {
  readonly threshold: number;
  readonly wrongAnswered: Part;
  readonly outAnswered: Part;
  /** Leniently right, of all rows. */
  readonly right: Part;
}

/** Hundredths. */
const [FROM, TO] = [5, 95];

/** One row for each hundredth. */
export function thresholdGrid(asked: readonly Asked[]): readonly AtThreshold[] {
  const steps = Array.from({ length: TO - FROM + 1 }, (_, step) => (FROM + step) / 100);
  return steps.map((threshold) => figuresAt(threshold, asked));
}

/** The figures if the bot answered from this confidence on. */
export function figuresAt(threshold: number, asked: readonly Asked[]): AtThreshold {
  const results = asked.map((each) => decideAt(threshold, each));
  return { threshold, wrongAnswered: wrongAnswered(results), outAnswered: outAnswered(results), right: right(results) };
}

/** The smallest threshold from which on both shares stay small enough, if there is one. */
export function smallestGood(grid: readonly AtThreshold[]): number | undefined {
  const lastBad = grid.findLastIndex((row) => !isGood(row));
  return grid[lastBad + 1]?.threshold;
}

function isGood({ wrongAnswered: wrong, outAnswered: out }: AtThreshold): boolean {
  return shareOf(wrong) <= MOST_WRONG && shareOf(out) <= MOST_WRONG;
}

function right(results: readonly Result[]): Part {
  return { count: results.filter(({ lenient }) => lenient).length, of: results.length };
}
