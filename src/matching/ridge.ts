/**
 * Kernel ridge regression: how much the phrasings together speak for each label.
 *
 * With the kernel matrix K of the phrasings and Y the labels as ones and zeros, the weights are A = (K + λI)⁻¹ Y and the
 * score of a text q for a label c is Σᵢ k(q, i) Aᵢ꜀ (Saunders, Gammerman & Vovk 1998). Leaving phrasings out needs no
 * second training: with H = (K + λI)⁻¹ the score of a phrasing i that was never seen is yᵢ − Aᵢ / Hᵢᵢ, and for a whole
 * set B of them Y_B − H_BB⁻¹ A_B (Rifkin & Lippert 2007, "Notes on Regularized Least Squares").
 */
import { dot, factorise, inverseTransposed, type SquareMatrix } from './cholesky.ts';
import { solve } from './cholesky-solve.ts';
import type { Labelling } from './labelling.ts';
import { type RidgeWeights, rounded } from './ridge-weights.ts';

/** λ: the noise that is granted to a phrasing, in units of its own length. */
const REGULARISATION = 1;

/** A trained ridge, with what it takes to leave phrasings out. */
export interface Ridge {
  readonly weights: RidgeWeights;
  /** The scores for every label of a phrasing, had it not been there. */
  readonly withoutPhrasing: (phrasing: number) => Float64Array;
  /** The scores for every label of a phrasing, had none of its label's phrasings been there. */
  readonly withoutLabel: (phrasing: number) => Float64Array;
}

/** Trains on the similarities of every phrasing to every other. Costs N³ / 3 multiplications. */
export function trainRidge(labelling: Labelling, similaritiesOf: (phrasing: number) => Float64Array): Ridge {
  const size = labelling.labelOf.length;
  const matrix = { size, values: new Float32Array(size * size) };
  for (let row = 0; row < size; row += 1) {
    matrix.values.set(similaritiesOf(row), row * size);
    matrix.values[row * size + row] = (matrix.values[row * size + row] ?? 0) + REGULARISATION;
  }
  factorise(matrix);
  const weights = weightsFrom(matrix, labelling);
  // Only leaving out needs the inverse, which costs as much again.
  let inverse: SquareMatrix | undefined;
  const leaveOut = (left: readonly number[], phrasing: number): Float64Array => {
    inverse ??= inverseTransposed(matrix);
    return without(left, phrasing, inverse, weights, labelling);
  };
  return {
    weights: rounded(weights, labelling.labels.length),
    withoutPhrasing: (phrasing) => leaveOut([phrasing], phrasing),
    withoutLabel: (phrasing) => leaveOut(labelling.phrasingsOf[labelling.labelOf[phrasing] ?? 0] ?? [], phrasing),
  };
}

/** A = (K + λI)⁻¹ Y, label after label. */
function weightsFrom(factor: SquareMatrix, { phrasingsOf }: Labelling): Float32Array {
  const { size } = factor;
  const labels = phrasingsOf.length;
  const sides = new Float32Array(labels * size);
  phrasingsOf.forEach((members, label) => {
    for (const member of members) sides[label * size + member] = 1;
  });
  solve(factor, sides);
  return sides;
}

/** Y_B − H_BB⁻¹ A_B, the row of one phrasing of B. */
function without(
  left: readonly number[],
  phrasing: number,
  inverse: SquareMatrix,
  weights: Float32Array,
  { labelOf, phrasingsOf }: Labelling,
): Float64Array {
  const labels = phrasingsOf.length;
  const row = rowOfInverse(left, left.indexOf(phrasing), inverse);
  return Float64Array.from({ length: labels }, (_, label) => {
    const own = labelOf[phrasing] === label ? 1 : 0;
    return left.reduce(
      (score, other, at) => score - (row[at] ?? 0) * (weights[label * labelOf.length + other] ?? 0),
      own,
    );
  });
}

/** One row of H_BB⁻¹. */
function rowOfInverse(left: readonly number[], wanted: number, { size, values }: SquareMatrix): Float32Array {
  const block: SquareMatrix = { size: left.length, values: new Float32Array(left.length ** 2) };
  left.forEach((a, row) => {
    left.forEach((b, column) => {
      const from = Math.max(a, b);
      block.values[row * left.length + column] = dot(values, a * size + from, values, b * size + from, size - from);
    });
  });
  factorise(block);
  const factor = inverseTransposed(block);
  return Float32Array.from(left, (_, column) => {
    const from = Math.max(wanted, column);
    const length = left.length - from;
    return dot(factor.values, wanted * left.length + from, factor.values, column * left.length + from, length);
  });
}
