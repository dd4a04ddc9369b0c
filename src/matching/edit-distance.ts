/** How many slips of the finger lie between two words. */

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each counted once
 * (Damerau 1964; the restricted form, in which no part is edited twice). Stops early and returns `limit + 1` when the
 * distance is greater than `limit`.
 */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = nextRow(from, to, row, previous, beforePrevious);
    // A swap reaches back two rows, so that both must be beyond the limit.
    if (Math.min(...current) > limit && Math.min(...previous) >= limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[to.length] ?? 0, limit + 1);
}

function nextRow(
  from: string,
  to: string,
  row: number,
  previous: readonly number[],
  beforePrevious: readonly number[],
) {
  const current = [row];
  for (let column = 1; column <= to.length; column += 1) {
    const same = from[row - 1] === to[column - 1] ? 0 : 1;
    const edited = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + same);
    const swapped =
      row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
        ? at(beforePrevious, column - 2) + 1
        : edited;
    current.push(Math.min(edited, swapped));
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
