/** Text as it arrives over HTTP, without what nobody types. */

/** Halves of a character and control characters other than line breaks and tabs; PostgreSQL stores neither. */
const UNREADABLE = /\p{Cs}|(?![\t\n\r])\p{Cc}/gu;

/** The text with a space in place of whatever cannot be read. Its length stays the same. */
export function readable(text: string): string {
  return text.replaceAll(UNREADABLE, ' ');
}
