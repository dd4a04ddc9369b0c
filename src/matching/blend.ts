/** One score for each label from the evidence of every signal. */

/** What each signal says of every label; none where there is no such signal. */
export interface Signals {
  /** How much all phrasings together speak for the label. */
  readonly ridge: Float64Array | undefined;
  /** How near the text is to the middle of the label's phrasings. */
  readonly centroid: Float64Array;
  /** The rare words shared with the label's best phrasing. */
  readonly bm25: Float64Array;
  /** The near-alike words shared with the label's best phrasing, by Fuse.js. */
  readonly fuse: Float64Array;
  /** The rare words shared with the label's answer. */
  readonly answer: Float64Array | undefined;
}

export type SignalName = keyof Signals;

/**
 * Round weights from the ablations over nine public question sets (docs/design.md): a weighted sum of raw evidence
 * ranks better than fused ranks, and its size says how much evidence there is.
 */
export const weights: Readonly<Record<SignalName, number>> = { ridge: 8, centroid: 6, bm25: 2, fuse: 2, answer: 2 };

/** Without a ridge (a corpus too large to train one) the centroid carries its share. */
export const weightsWithoutRidge: Readonly<Record<SignalName, number>> = { ...weights, ridge: 0, centroid: 14 };

/** The weighted sum for each label. */
export function blend(
  { ridge, centroid, bm25, fuse, answer }: Signals,
  weighted: Readonly<Record<SignalName, number>>,
): Float64Array {
  return centroid.map(
    (near, label) =>
      weighted.centroid * near +
      weighted.ridge * (ridge?.[label] ?? 0) +
      weighted.bm25 * (bm25[label] ?? 0) +
      weighted.fuse * (fuse[label] ?? 0) +
      weighted.answer * (answer?.[label] ?? 0),
  );
}
