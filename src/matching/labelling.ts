/** Which phrasing has which label, by number. */
import type { Phrasing } from './corpus.ts';

export interface Labelling {
  /** The labels, in the order of the alphabet: the order of the input changes nothing. */
  readonly labels: readonly string[];
  /** The number of the label of each phrasing. */
  readonly labelOf: Int32Array;
  /** The numbers of the phrasings of each label. */
  readonly phrasingsOf: readonly (readonly number[])[];
}

/** Numbers the labels of phrasings. */
export function labelling(phrasings: readonly Phrasing[]): Labelling {
  const labels = [...new Set(phrasings.map(({ label }) => label))].sort();
  const numberOf = new Map(labels.map((label, number) => [label, number] as const));
  const labelOf = Int32Array.from(phrasings, ({ label }) => numberOf.get(label) ?? 0);
  const phrasingsOf: number[][] = labels.map(() => []);
  labelOf.forEach((label, phrasing) => {
    phrasingsOf[label]?.push(phrasing);
  });
  return { labels, labelOf, phrasingsOf };
}

/** The highest value of each label's phrasings; 0 where there is none. */
export function highestByLabel({ labels, labelOf }: Labelling, values: Float64Array): Float64Array {
  const highest = new Float64Array(labels.length);
  values.forEach((value, phrasing) => {
    const label = labelOf[phrasing] ?? 0;
    if (value > (highest[label] ?? 0)) highest[label] = value;
  });
  return highest;
}
