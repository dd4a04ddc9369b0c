/** How far a client has read: the number of activities said before. */

/** Zero, the beginning, for what is empty, `-`, or no number: reading twice is harmless, missing something is not. */
export function readWatermark(watermark: unknown): number {
  return typeof watermark === 'string' && /^\d{1,9}$/.test(watermark) ? Number(watermark) : 0;
}
