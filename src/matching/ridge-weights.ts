/** The weights of a ridge, a byte each: small enough to be sent to a browser, and exact enough (docs/design.md). */

/** Phrasing after phrasing, one number for each label, in units of the label's own scale. */
export interface RidgeWeights {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const MOST = 127;

/** Rounds weights to a byte; the highest of each label becomes 127. */
export function rounded(weights: Float32Array, labels: number): RidgeWeights {
  const scales = new Float32Array(labels);
  weights.forEach((weight, at) => {
    const label = at % labels;
    scales[label] = Math.max(scales[label] ?? 0, Math.abs(weight) / MOST);
  });
  const values = Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % labels] || 1)));
  return { values, scales };
}

/** Phrasings taken together, so that each score is read and written once for all of them. */
const TOGETHER = 4;

/** Σᵢ k(q, i) Aᵢ꜀ for every label c. */
export function ridgeScores(similarities: Float64Array, { values, scales }: RidgeWeights): Float64Array {
  const labels = scales.length;
  const scores = new Float64Array(labels);
  for (let phrasing = 0; phrasing < similarities.length; phrasing += TOGETHER) {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((next) => similarities[phrasing + next] ?? 0);
    const row = phrasing * labels;
    for (let label = 0; label < labels; label += 1) {
      const place = row + label;
      scores[label] =
        (scores[label] ?? 0) +
        (first ?? 0) * (values[place] ?? 0) +
        (second ?? 0) * (values[place + labels] ?? 0) +
        (third ?? 0) * (values[place + 2 * labels] ?? 0) +
        (fourth ?? 0) * (values[place + 3 * labels] ?? 0);
    }
  }
  return scores.map((score, label) => score * (scales[label] ?? 0));
}
