/** A long reply in several messages, each of which carries the disclaimer. */

/** Where a paragraph that is too long by itself may end, best first; the mark stays with the part before it. */
const BREAKS = ['\n', '. ', ' '];

/**
 * Cuts text that ends with the disclaimer into messages of at most `longest` characters.
 *
 * Parts end where paragraphs end, else where a line, a sentence or a word does. The disclaimer is never cut: it closes
 * every part.
 */
export function splitText(text: string, disclaimer: string, longest: number): string[] {
  if (text.length <= longest) return [text];
  const body = text.endsWith(disclaimer) ? text.slice(0, -disclaimer.length).trimEnd() : text;
  const room = longest - disclaimer.length - 2;
  if (room < 1) throw new RangeError(`A message of ${longest} characters has no room for the disclaimer.`);
  return fill(body.split('\n\n'), room).map((part) => `${part}\n\n${disclaimer}`);
}

function fill(paragraphs: readonly string[], room: number): string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of paragraphs.flatMap((paragraph) => pieces(paragraph, room))) {
    const joined = open === '' ? piece : `${open}\n\n${piece}`;
    if (joined.length <= room) {
      open = joined;
    } else {
      parts.push(open);
      open = piece;
    }
  }
  return [...parts, open];
}

function pieces(paragraph: string, room: number): string[] {
  const found: string[] = [];
  let rest = paragraph;
  while (rest.length > room) {
    const end = breakBefore(rest, room);
    found.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...found, rest].filter((piece) => piece !== '');
}

function breakBefore(text: string, room: number): number {
  for (const mark of BREAKS) {
    const at = text.lastIndexOf(mark, room - mark.length);
    if (at > 0) return at + mark.length;
  }
  // A surrogate pair is one character to the reader: it is not cut in two.
  const isHighSurrogate = /[\uD800-\uDBFF]/.test(text.charAt(room - 1));
  return isHighSurrogate && room > 1 ? room - 1 : room;
}
