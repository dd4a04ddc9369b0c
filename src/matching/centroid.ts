/** How near a text is to the middle of each label's phrasings. */
import type { Labelling } from './labelling.ts';

/** The scores of a text for each label, from its similarity to every phrasing. */
export type Centroid = (similarities: Float64Array, leftOut: LeftOut) => Float64Array;

/** Phrasings that count as not there; the text is then the one among them that is asked for. */
export type LeftOut = ReadonlySet<number>;

export const nothingLeftOut: LeftOut = new Set();

/**
 * The cosine to the mean of the label's phrasings in feature space: Σᵢ k(q, i) / √Σᵢⱼ k(i, j), sums over the label's
 * phrasings (Rocchio 1971, in kernel form). `mass` is the sum under the root.
 */
export function centroid({ labels, labelOf, phrasingsOf }: Labelling, mass: Float64Array): Centroid {
  return (similarities, leftOut) => {
    const near = new Float64Array(labels.length);
    similarities.forEach((similarity, phrasing) => {
      const label = labelOf[phrasing] ?? 0;
      near[label] = (near[label] ?? 0) + similarity;
    });
    const scores = near.map((sum, label) => sum / Math.sqrt(mass[label] ?? 1));
    const [first] = leftOut;
    if (first === undefined) return scores;
    const label = labelOf[first] ?? 0;
    const isAll = leftOut.size === phrasingsOf[label]?.length;
    // A single phrasing is taken out of both sums; its similarity to itself is 1.
    const sum = near[label] ?? 0;
    scores[label] = isAll ? 0 : (sum - 1) / Math.sqrt((mass[label] ?? 1) - 2 * sum + 1);
    return scores;
  };
}
