/** The Cholesky factor of a symmetric positive definite matrix, and what the ridge needs of its inverse. */

/** A square matrix, row after row. Single precision halves the memory; sums are taken in double. */
export interface SquareMatrix {
  readonly size: number;
  readonly values: Float32Array;
}

/** Rows that are worked on together: each number of another row is then read once for four products. */
export const TILE = 4;

/** Replaces the lower half by the factor L of A = L Lᵀ (Golub & Van Loan, Matrix Computations, section 4.2). */
export function factorise({ size, values }: SquareMatrix): void {
  const known = new Float64Array(TILE);
  for (let start = 0; start < size; start += TILE) {
    const end = Math.min(start + TILE, size);
    const left = end - start === TILE ? start : 0;
    for (let column = 0; column < left; column += 2) twoColumns(values, size, start, column);
    for (let column = left; column < end; column += 1)
      oneColumn(values, size, Math.max(start, column), end, column, known);
  }
}

/** The factor of the rows from `from` to `end`, at most four, in one column. */
function oneColumn(
  values: Float32Array,
  size: number,
  from: number,
  end: number,
  column: number,
  known: Float64Array,
): void {
  dots(values, from * size, size, end - from, values, column * size, column, known);
  for (let row = from; row < end; row += 1) {
    const rest = at(values, row * size + column) - at(known, row - from);
    values[row * size + column] = row === column ? Math.sqrt(rest) : rest / at(values, column * size + column);
  }
}

/** The factor of four rows from `start` on in two columns, both left of the diagonal: most of the work is here. */
function twoColumns(values: Float32Array, size: number, start: number, column: number): void {
  let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
  const row = start * size;
  const first = column * size;
  for (let step = 0; step < column; step += 1) {
    const a = at(values, first + step);
    const b = at(values, first + size + step);
    const r0 = at(values, row + step);
    const r1 = at(values, row + size + step);
    const r2 = at(values, row + 2 * size + step);
    const r3 = at(values, row + 3 * size + step);
    a0 += r0 * a;
    b0 += r0 * b;
    a1 += r1 * a;
    b1 += r1 * b;
    a2 += r2 * a;
    b2 += r2 * b;
    a3 += r3 * a;
    b3 += r3 * b;
  }
  const known = [a0, a1, a2, a3, b0, b1, b2, b3];
  const diagonal = at(values, first + column);
  const [beside, next] = [at(values, first + size + column), at(values, first + size + column + 1)];
  for (let tile = 0; tile < TILE; tile += 1) {
    const place = row + tile * size + column;
    values[place] = (at(values, place) - (known[tile] ?? 0)) / diagonal;
    const rest = at(values, place + 1) - (known[TILE + tile] ?? 0) - at(values, place) * beside;
    values[place + 1] = rest / next;
  }
}

/** The inverse of a lower factor, transposed: row j holds column j of L⁻¹ from j on, the rest is zero. */
export function inverseTransposed({ size, values }: SquareMatrix): SquareMatrix {
  const inverse = new Float32Array(size * size);
  const known = new Float64Array(TILE);
  for (let start = 0; start < size; start += TILE) {
    const end = Math.min(start + TILE, size);
    for (let row = start; row < size; row += 1) {
      const columns = Math.min(end, row + 1) - start;
      // Columns of one tile begin at the first of them: what lies before their own diagonal is zero.
      dots(inverse, start * size + start, size, columns, values, row * size + start, row - start, known);
      for (let column = 0; column < columns; column += 1) {
        const own = row === start + column ? 1 : 0;
        inverse[(start + column) * size + row] = (own - at(known, column)) / at(values, row * size + row);
      }
    }
  }
  return { size, values: inverse };
}

/** The inner product of two stretches of `length` numbers. */
export function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number, length: number): number {
  let sum = 0;
  for (let step = 0; step < length; step += 1) sum += at(a, fromA + step) * at(b, fromB + step);
  return sum;
}

/** The inner products of up to four stretches of `a`, `stride` apart, with one stretch of `b`. */
export function dots(
  a: Float32Array,
  fromA: number,
  stride: number,
  count: number,
  b: Float32Array,
  fromB: number,
  length: number,
  sums: Float64Array,
): void {
  if (count < TILE) {
    for (let row = 0; row < count; row += 1) sums[row] = dot(a, fromA + row * stride, b, fromB, length);
    return;
  }
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let step = 0; step < length; step += 1) {
    const value = at(b, fromB + step);
    const place = fromA + step;
    first += at(a, place) * value;
    second += at(a, place + stride) * value;
    third += at(a, place + 2 * stride) * value;
    fourth += at(a, place + 3 * stride) * value;
  }
  sums[0] = first;
  sums[1] = second;
  sums[2] = third;
  sums[3] = fourth;
}

export function at(values: Float32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
