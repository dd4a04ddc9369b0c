/** The Cholesky factor of a symmetric positive definite matrix, and what the ridge needs of its inverse. */

/** A square matrix, row after row. Single precision halves the memory; sums are taken in double. */
export interface SquareMatrix {
  readonly size: number;
  readonly values: Float32Array;
}

/** Rows that are worked on together: each number of another row is then read once for four products. */
const TILE = 4;

/** Replaces the lower half by the factor L of A = L Lᵀ (Golub & Van Loan, Matrix Computations, section 4.2). */
export function factorise({ size, values }: SquareMatrix): void {
  const known = new Float64Array(TILE);
  for (let start = 0; start < size; start += TILE) {
    const end = Math.min(start + TILE, size);
    for (let column = 0; column < end; column += 1) {
      const from = Math.max(start, column);
      dots(values, from * size, size, end - from, values, column * size, column, known);
      for (let row = from; row < end; row += 1) {
        const rest = at(values, row * size + column) - at(known, row - from);
        values[row * size + column] = row === column ? Math.sqrt(rest) : rest / at(values, column * size + column);
      }
    }
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

/**
 * Solves A x = y for several right sides, row after row in `sides`, which become the solutions: forward with L, then
 * backward with Lᵀ. `lower` is the factor.
 */
export function solve({ size, values }: SquareMatrix, sides: Float32Array): void {
  const known = new Float64Array(TILE);
  const count = sides.length / size;
  for (let start = 0; start < count; start += TILE) {
    const together = Math.min(TILE, count - start);
    for (let row = 0; row < size; row += 1) {
      dots(sides, start * size, size, together, values, row * size, row, known);
      for (let side = 0; side < together; side += 1) {
        const place = (start + side) * size + row;
        sides[place] = (at(sides, place) - at(known, side)) / at(values, row * size + row);
      }
    }
    for (let side = start; side < start + together; side += 1) solveBackward(size, values, sides, side * size);
  }
}

/** Lᵀ x = y in place; it goes over rows of L, which lie together, and takes each solved number out of the rest. */
function solveBackward(size: number, values: Float32Array, sides: Float32Array, from: number): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    const solved = at(sides, from + row) / at(values, row * size + row);
    sides[from + row] = solved;
    for (let column = 0; column < row; column += 1) {
      sides[from + column] = at(sides, from + column) - solved * at(values, row * size + column);
    }
  }
}

/** The inner product of two stretches of `length` numbers. */
export function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number, length: number): number {
  let sum = 0;
  for (let step = 0; step < length; step += 1) sum += at(a, fromA + step) * at(b, fromB + step);
  return sum;
}

/** The inner products of up to four stretches of `a`, `stride` apart, with one stretch of `b`. */
function dots(
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

function at(values: Float32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
