/** Which entry is answered where another is asked for. */
import { grouped } from '../../src/matching/grouped.ts';
import { isInScope, isWrong } from './faults.ts';
import type { Result } from './score.ts';

/** A pair of entries, and the rows in which the one was answered for the other. */
export interface Confusion {
  /** The entry that is asked for; the row's label where it names none. */
  readonly expected: string;
  readonly answered: string;
  readonly rows: readonly string[];
}

/** The most frequent first, then by name. An answer beside one that is asked for is no confusion. */
export function confusions(results: readonly Result[]): readonly Confusion[] {
  const pairs = results
    .filter(isConfused)
    .flatMap(({ row, reply }) =>
      reply.answers.map(({ entry }) => ({ expected: row.entry ?? row.expect, answered: entry, row: row.id })),
    );
  const groups = [...grouped(pairs, ({ expected, answered }) => `${expected} ${answered}`)];
  return groups
    .toSorted(([a, rowsOfA], [b, rowsOfB]) => rowsOfB.length - rowsOfA.length || (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ ...first, rows: [first, ...others].map(({ row }) => row) }],
    )
    .map(({ expected, answered, rows }) => ({ expected, answered, rows }));
}

function isConfused(result: Result): boolean {
  const isOut = result.row.expect === 'out' && !result.lenient;
  return isOut ? result.reply.answers.length > 0 : isInScope(result) && isWrong(result);
}
