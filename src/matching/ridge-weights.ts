/** The weights of a ridge, a byte each: small enough to be sent to a browser, and exact enough (docs/design.md). */

/** Label after label, one number for each phrasing, in units of the label's own scale. */
export interface RidgeWeights {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const MOST = 127;

/** Rounds weights to a byte; the highest of each label becomes 127. */
export function rounded(weights: Float32Array, labels: number): RidgeWeights {
  const phrasings = weights.length / labels;
  const scales = new Float32Array(labels);
  weights.forEach((weight, at) => {
    const label = Math.floor(at / phrasings);
    scales[label] = Math.max(scales[label] ?? 0, Math.abs(weight) / MOST);
  });
  const values = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / (scales[Math.floor(at / phrasings)] || 1)),
  );
  return { values, scales };
}

/** Σᵢ k(q, i) Aᵢ꜀ for the labels c that are asked about; 0 for every other. */
export function ridgeScores(
  similarities: Float64Array,
  { values, scales }: RidgeWeights,
  asked: readonly number[],
): Float64Array {
  const scores = new Float64Array(scales.length);
  for (const label of asked) {
    scores[label] = (scales[label] ?? 0) * product(similarities, values, label * similarities.length);
  }
  return scores;
}

/** The inner product with one label's weights. Four sums at a time: the processor need not wait for each. */
function product(similarities: Float64Array, values: Int8Array, start: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const { length } = similarities;
  // Reading past the end even once makes every later read three times as slow.
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) {
    first += (similarities[at] ?? 0) * (values[start + at] ?? 0);
    second += (similarities[at + 1] ?? 0) * (values[start + at + 1] ?? 0);
    third += (similarities[at + 2] ?? 0) * (values[start + at + 2] ?? 0);
    fourth += (similarities[at + 3] ?? 0) * (values[start + at + 3] ?? 0);
  }
  for (let at = whole; at < length; at += 1) first += (similarities[at] ?? 0) * (values[start + at] ?? 0);
  return first + second + third + fourth;
}
