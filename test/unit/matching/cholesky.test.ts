import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factorise, inverseTransposed, type SquareMatrix } from '../../../src/matching/cholesky.ts';
import { solve } from '../../../src/matching/cholesky-solve.ts';

/** The sum over `at` of one entry of the first times one of the second. */
function sumOver(size: number, first: (at: number) => number, second: (at: number) => number): number {
  return Array.from({ length: size }, (_, at) => first(at) * second(at)).reduce((sum, value) => sum + value, 0);
}

/** A random matrix times its transpose, plus one on the diagonal: symmetric and positive definite. */
const definite = fc.integer({ min: 1, max: 13 }).chain((size) =>
  fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((numbers): SquareMatrix => {
      const entry = (row: number, column: number): number => numbers[row * size + column] ?? 0;
      const product = (row: number, column: number): number =>
        sumOver(
          size,
          (at) => entry(row, at),
          (at) => entry(column, at),
        ) + (row === column ? 1 : 0);
      const values = Float32Array.from({ length: size * size }, (_, at) => product(Math.floor(at / size), at % size));
      return { size, values };
    }),
);

function factorOf({ size, values }: SquareMatrix): SquareMatrix {
  const factor = { size, values: values.slice() };
  factorise(factor);
  return factor;
}

/** An entry of the factor; above the diagonal the old numbers are left in place, and count as nothing. */
function lower({ size, values }: SquareMatrix, row: number, column: number): number {
  return column > row ? 0 : (values[row * size + column] ?? Number.NaN);
}

/** Every place on or under the diagonal. */
function placesIn(size: number): readonly (readonly [number, number])[] {
  return Array.from({ length: size }, (_, row) => row).flatMap((row) =>
    Array.from({ length: row + 1 }, (_, column) => [row, column] as const),
  );
}

describe('factorise', () => {
  it('finds a lower factor whose product with its transpose is the matrix', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        const factor = factorOf(matrix);
        for (const [row, column] of placesIn(matrix.size)) {
          const product = sumOver(
            matrix.size,
            (at) => lower(factor, row, at),
            (at) => lower(factor, column, at),
          );
          expect(product).toBeCloseTo(matrix.values[row * matrix.size + column] ?? Number.NaN, 3);
        }
      }),
    );
  });
});

describe('inverseTransposed', () => {
  it('finds the inverse of the factor', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        const factor = factorOf(matrix);
        const { values } = inverseTransposed(factor);
        for (const [row, column] of placesIn(matrix.size)) {
          const product = sumOver(
            matrix.size,
            (at) => lower(factor, row, at),
            (at) => values[column * matrix.size + at] ?? 0,
          );
          expect(product).toBeCloseTo(row === column ? 1 : 0, 3);
        }
      }),
    );
  });
});

describe('solve', () => {
  it('finds what the matrix makes into each right side, however many there are', () => {
    const sides = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(definite, sides, (matrix, count) => {
        const { size, values } = matrix;
        const wanted = Float32Array.from({ length: count * size }, (_, at) => ((at * 7) % 5) - 2);
        const solved = wanted.slice();
        solve(factorOf(matrix), solved);
        for (const place of wanted.keys()) {
          const [side, row] = [Math.floor(place / size), place % size];
          const made = sumOver(
            size,
            (at) => values[row * size + at] ?? 0,
            (at) => solved[side * size + at] ?? 0,
          );
          expect(made).toBeCloseTo(wanted[place] ?? Number.NaN, 2);
        }
      }),
    );
  });
});
