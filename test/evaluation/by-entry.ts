/** What became of the questions for each entry. */
import { grouped } from '../../src/matching/grouped.ts';
import { isInScope, isOffered, isWrong } from './faults.ts';
import type { Result } from './score.ts';

/** Counts of the questions that ask for one entry. */
export interface EntryFigures {
  readonly entry: string;
  readonly rows: number;
  readonly strict: number;
  readonly lenient: number;
  /** Answered from another entry. */
  readonly wrong: number;
  /** “Did you mean” with the entry among the choices, and without it. */
  readonly offered: number;
  readonly notOffered: number;
}

/** The worst first: by the share that is leniently right, then by the number of questions, then by name. */
export function byEntry(results: readonly Result[]): readonly EntryFigures[] {
  const groups = grouped(results.filter(isInScope), ({ row }) => row.entry ?? row.expect);
  return [...groups].map(([entry, rows]) => figuresOf(entry, rows)).toSorted(worseFirst);
}

function figuresOf(entry: string, results: readonly Result[]): EntryFigures {
  const asked = results.filter(({ reply }) => reply.kind === 'clarify');
  const offered = asked.filter(isOffered).length;
  return {
    entry,
    rows: results.length,
    strict: results.filter(({ strict }) => strict).length,
    lenient: results.filter(({ lenient }) => lenient).length,
    wrong: results.filter(isWrong).length,
    offered,
    notOffered: asked.length - offered,
  };
}

function worseFirst(a: EntryFigures, b: EntryFigures): number {
  return a.lenient / a.rows - b.lenient / b.rows || b.rows - a.rows || (a.entry < b.entry ? -1 : 1);
}
