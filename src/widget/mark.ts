/**
 * The mark, in a box of 48: a cartridge of sixteen needles, seen head-on.
 *
 * Its rings are drawn as dots by `stroke-dasharray`: twice the radius carries twice the needles.
 */
export const MARK = 'M24 24h.1M24 15a9 9 0 1 1-.1 0M24 6a18 18 0 1 1-.1 0';
