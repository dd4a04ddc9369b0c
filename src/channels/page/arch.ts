/** The dots on the home page's picture, set like the seeds of a sunflower. */
import { type Html, html } from './html.ts';

const WIDTH = 1000;
const HEIGHT = 1060;
const CENTRE = { x: 500, y: 560 };
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** With it, neighbours stand about 45 apart. */
const SPREAD = 25;
/** How far from the centre dots of a size reach, and how wide they are. */
const rings = [
  { reach: 190, size: 8.5 },
  { reach: 340, size: 7 },
  { reach: 480, size: 5.5 },
  { reach: 800, size: 4 },
] as const;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** One path a ring: a line of no length with round ends is a dot, in ten characters. */
export const archDots: Html = html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${paths()}</svg>`;

function paths(): readonly Html[] {
  const dots = allDots();
  return rings.map(({ reach, size }, index) => {
    const from = rings[index - 1]?.reach ?? -1;
    const ring = dots.filter(({ distance }) => distance > from && distance <= reach);
    return html`<path stroke-width="${size}" d="${ring.map(({ x, y }) => `M${x} ${y}h0`).join('')}"/>`;
  });
}

function allDots(): readonly Dot[] {
  const count = Math.ceil((Math.hypot(CENTRE.x, CENTRE.y) / SPREAD) ** 2);
  return Array.from({ length: count }, (_, index) => dot(index)).filter(isInside);
}

function dot(index: number): Dot {
  const distance = SPREAD * Math.sqrt(index);
  const angle = index * GOLDEN_ANGLE;
  const [x, y] = [CENTRE.x + distance * Math.cos(angle), CENTRE.y + distance * Math.sin(angle)];
  return { x: Math.round(x), y: Math.round(y), distance };
}

function isInside({ x, y }: Dot): boolean {
  return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
}
