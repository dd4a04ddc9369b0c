/** The page's few pictures, drawn in the colour of the text around them. */
import { type Html, html } from './html.ts';

function icon(paths: Html): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;
}

export const icons = {
  arrow: icon(html`<path d="M5 12h14M13 6l6 6-6 6"/>`),
  chevron: icon(html`<path d="M6 9l6 6 6-6"/>`),
  shield: icon(html`<path d="M12 3l7 2.5V11c0 4.6-2.9 8-7 10-4.1-2-7-5.4-7-10V5.5zM12 8.5v4M12 16v.01"/>`),
  lock: icon(html`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>`),
  phone: icon(
    html`<path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.7 2 2 0 0 1 6 3.5z"/>`,
  ),
  mail: icon(html`<path d="M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"/>`),
  calendar: icon(html`<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>`),
} as const;

/** The clinic's mark and the page's favicon: a ring of needle points. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#0e625a"/><g fill="#fff">${points()}</g></svg>`;

function points(): string {
  const rings = [
    { radius: 0, count: 1 },
    { radius: 4.2, count: 6 },
    { radius: 8.4, count: 12 },
  ];
  return rings.flatMap(({ radius, count }) => ring(radius, count)).join('');
}

function ring(radius: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const [x, y] = [16 + radius * Math.sin(angle), 16 - radius * Math.cos(angle)];
    return `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="1.1"/>`;
  });
}
