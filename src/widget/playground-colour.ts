/** Which ink can be read on a colour, by the contrast of WCAG 2.2. */
const DARK = '#05211d';
const LIGHT = '#ffffff';

/** The cards that links and buttons of the colour stand on, by theme. */
const GROUNDS = [
  ['light', '#ffffff', 'As a link it is hard to read in light: choose a darker one, or fix the theme as dark.'],
  ['dark', '#172124', 'As a link it is hard to read in the dark: choose a lighter one, or fix the theme as light.'],
] as const;
/** No colour has more than 4.1 on both. */
const LEAST = 3;

/** White, or the dark of the palette; `colour` is `#rrggbb`. */
export function readableInk(colour: string): string {
  return contrast(colour, LIGHT) >= contrast(colour, DARK) ? LIGHT : DARK;
}

/** What an owner should know of a colour; `theme` as the attribute has it, undefined for both. */
export function colourNote(colour: string, theme: string | undefined): string {
  const text = `The text on it is ${readableInk(colour) === LIGHT ? 'white' : 'dark'}, the more readable of the two.`;
  const hard = GROUNDS.find(
    ([name, ground]) => (theme === undefined || theme === name) && contrast(colour, ground) < LEAST,
  );
  return hard === undefined ? text : `${text} ${hard[2]}`;
}

/** From 1 to 21; text needs 4.5. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
