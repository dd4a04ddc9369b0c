/** The highest of many numbers, without sorting them all. */

/** The indexes of the highest positive values, best first, at most `size`; the lower index in a tie. */
export function shortlist(values: Float64Array, size: number, leftOut: ReadonlySet<number>): readonly number[] {
  const best: number[] = [];
  let lowest = 0;
  values.forEach((value, index) => {
    if (value <= lowest || leftOut.has(index)) return;
    insert(best, index, values);
    if (best.length > size) best.pop();
    if (best.length === size) lowest = values[best.at(-1) ?? 0] ?? 0;
  });
  return best;
}

/** Puts an index behind all that are as high or higher. */
function insert(best: number[], index: number, values: Float64Array): void {
  const value = values[index] ?? 0;
  let at = best.length;
  while (at > 0 && (values[best[at - 1] ?? 0] ?? 0) < value) at -= 1;
  best.splice(at, 0, index);
}
