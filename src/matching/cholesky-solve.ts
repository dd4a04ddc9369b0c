/** Solving with a Cholesky factor. */
import { at, dots, type SquareMatrix, TILE } from './cholesky.ts';

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
    if (together === TILE) fourBackward(size, values, sides, start * size);
    else for (let side = start; side < count; side += 1) solveBackward(size, values, sides, side * size);
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

/** The same for four right sides, so that each number of L is read once for all of them. */
function fourBackward(size: number, values: Float32Array, sides: Float32Array, from: number): void {
  const [second, third, fourth] = [from + size, from + 2 * size, from + 3 * size];
  for (let row = size - 1; row >= 0; row -= 1) {
    const diagonal = at(values, row * size + row);
    const a = at(sides, from + row) / diagonal;
    const b = at(sides, second + row) / diagonal;
    const c = at(sides, third + row) / diagonal;
    const d = at(sides, fourth + row) / diagonal;
    sides[from + row] = a;
    sides[second + row] = b;
    sides[third + row] = c;
    sides[fourth + row] = d;
    for (let column = 0; column < row; column += 1) {
      const value = at(values, row * size + column);
      sides[from + column] = at(sides, from + column) - a * value;
      sides[second + column] = at(sides, second + column) - b * value;
      sides[third + column] = at(sides, third + column) - c * value;
      sides[fourth + column] = at(sides, fourth + column) - d * value;
    }
  }
}
