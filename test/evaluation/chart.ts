/** The frame of a chart: an SVG with axes, to be filled with marks. The same figures give the same bytes. */

/** What a chart shows. Texts are trusted: they are ours, and hold no markup. */
export interface Frame {
  readonly title: string;
  /** The figures in words, for whoever does not see the picture. */
  readonly description: string;
  readonly horizontal: string;
  readonly vertical: string;
  /** The value at the top of the vertical axis; the horizontal one ends at 1. */
  readonly top: number;
}

const WIDTH = 640;
const HEIGHT = 480;
const LEFT = 72;
const RIGHT = 24;
const TOP = 56;
const BOTTOM = 64;
const TICKS = 5;

export const INK = '#1f2933';
export const ACCENT = '#1d5fa8';
const GRID = '#d5dbe1';

/** A whole SVG. It brings its own background, so that it can be read on a dark page. */
export function chart(frame: Frame, marks: readonly string[]): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<title id="title">${frame.title}</title>`,
    `<desc id="description">${frame.description}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 28, frame.title, 'font-size="16" font-weight="600"'),
    ...axes(frame),
    ...marks,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Where a value of the horizontal axis lies. */
export function across(value: number): number {
  return LEFT + value * (WIDTH - LEFT - RIGHT);
}

/** Where a value of the vertical axis lies. */
export function up(value: number, { top }: Frame): number {
  return HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
}

/** A line from point to point, in coordinates of the picture. */
export function path(points: readonly (readonly [number, number])[], attributes: string): string {
  return `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="none" ${attributes}/>`;
}

/** A word or a number at a point. */
export function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${attributes === '' ? '' : ` ${attributes}`}>${content}</text>`;
}

/** Tenths of a pixel: more would differ in the last digit between machines. */
export function round(value: number): string {
  return value.toFixed(1);
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function axes(frame: Frame): readonly string[] {
  const steps = Array.from({ length: TICKS + 1 }, (_, index) => index / TICKS);
  const middle = up(frame.top / 2, frame);
  return [
    ...steps.flatMap((step) => {
      const [x, y] = [across(step), up(step * frame.top, frame)];
      return [
        path(
          [
            [LEFT, y],
            [WIDTH - RIGHT, y],
          ],
          `stroke="${GRID}"`,
        ),
        text(LEFT - 8, y + 4, percent(step * frame.top), 'text-anchor="end"'),
        text(x, HEIGHT - BOTTOM + 20, percent(step), 'text-anchor="middle"'),
      ];
    }),
    text(across(0.5), HEIGHT - 16, frame.horizontal, 'text-anchor="middle"'),
    text(20, middle, frame.vertical, `text-anchor="middle" transform="rotate(-90 20 ${round(middle)})"`),
  ];
}
