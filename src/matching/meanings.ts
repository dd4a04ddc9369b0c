/** How alike texts are in what they mean: the cosine of their embeddings. */
import { dot } from './cholesky.ts';
import type { Encoder } from './encoder.ts';
import type { Labelling } from './labelling.ts';

export interface Meanings {
  /** Adds the weighted cosine to every phrasing; false, with nothing added, for a text that has no embedding. */
  readonly add: (text: string, weight: number, sums: Float64Array) => boolean;
  /** Adds the weighted sum of the cosines of all pairs of phrasings to each label. */
  readonly addMass: (labelling: Labelling, weight: number, mass: Float64Array) => void;
}

/** The phrasings are embedded here, once; a text that is one of them is not embedded again. */
export function meanings(phrasings: readonly string[], encoder: Encoder): Meanings {
  const { dimension } = encoder;
  const units = encoder.embedAll(phrasings).map((vector) => unit(vector, dimension));
  const known = new Map(phrasings.map((text, at) => [text, units[at]] as const));
  const rows = new Float32Array(phrasings.length * dimension);
  units.forEach((vector, at) => {
    if (vector !== undefined) rows.set(vector, at * dimension);
  });
  const meaningOf = (text: string): Float32Array | undefined =>
    known.get(text) ?? (text === '' ? undefined : unit(encoder.embed(text), dimension));
  return {
    add: (text, weight, sums) => {
      const meaning = meaningOf(text);
      if (meaning === undefined) return false;
      for (let at = 0; at < sums.length; at += 1) {
        sums[at] = (sums[at] ?? 0) + weight * dot(rows, at * dimension, meaning, 0, dimension);
      }
      return true;
    },
    addMass: ({ phrasingsOf }, weight, mass) => {
      phrasingsOf.forEach((members, label) => {
        const sum = new Float32Array(dimension);
        for (const member of members)
          units[member]?.forEach((value, at) => {
            add(sum, at, value);
          });
        mass[label] = (mass[label] ?? 0) + weight * dot(sum, 0, sum, 0, dimension);
      });
    },
  };
}

/** The vector at length 1; none for one without a direction, and for what the encoder should not have given. */
function unit(vector: Float32Array, dimension: number): Float32Array | undefined {
  const length = Math.sqrt(dot(vector, 0, vector, 0, vector.length));
  const isUsable = vector.length === dimension && length > 0 && Number.isFinite(length);
  return isUsable ? vector.map((value) => value / length) : undefined;
}

function add(sums: Float32Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}
