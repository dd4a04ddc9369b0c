/** How much of a text is looked at. */

/** A long message says what it wants at its start or its end; characters of each that are read. */
const EDGE = 250;

/** The text, or the start and the end of a long one: the work is bounded, whatever is typed. */
export function readablePart(text: string): string {
  return text.length <= 2 * EDGE ? text : `${text.slice(0, EDGE)} ${text.slice(-EDGE)}`;
}
