/** The text an owner copies. */
import { readableInk } from './playground-colour.ts';

export interface TagParts {
  readonly origin: string;
  readonly integrity: string | undefined;
  readonly attributes: readonly (readonly [string, string])[];
  /** `#rrggbb`; empty for the clinic's own green. */
  readonly accent: string;
}

/** The script tag, and the stylesheet rule for a colour: a page's policy may forbid styles in its markup. */
export function scriptTag({ origin, integrity, attributes, accent }: TagParts): string {
  const pinned = integrity === undefined ? '' : ` integrity="${integrity}" crossorigin="anonymous"`;
  const data = attributes.map(([name, value]) => ` data-${name}="${quoted(value)}"`).join('');
  const tag = `<script async src="${origin}/widget/loader.js"${pinned}${data}></script>`;
  if (accent === '') return tag;
  const rule = `dermapen-assistant { --dermapen-accent: ${accent}; --dermapen-on-accent: ${readableInk(accent)}; }`;
  return `${tag}\n\n/* in your stylesheet */\n${rule}`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
