/** The texts an owner copies, each for another place. */
import { readableInk } from './playground-colour.ts';

export interface TagParts {
  readonly origin: string;
  readonly integrity: string | undefined;
  readonly attributes: readonly (readonly [string, string])[];
}

/** For the pages. */
export function scriptTag({ origin, integrity, attributes }: TagParts): string {
  const pinned = integrity === undefined ? '' : ` integrity="${integrity}" crossorigin="anonymous"`;
  const data = attributes.map(([name, value]) => ` data-${name}="${quoted(value)}"`).join('');
  return `<script async src="${origin}/widget/loader.js"${pinned}${data}></script>`;
}

/** For a stylesheet: a page's policy may forbid styles in its markup. Empty for the default colours. */
export function colourRule(accent: string): string {
  if (accent === '') return '';
  return `dermapen-assistant { --dermapen-accent: ${accent}; --dermapen-on-accent: ${readableInk(accent)}; }`;
}

/** For the server's settings. */
export function settingLine(site: string): string {
  return `DERMAPEN_WIDGET_ORIGINS=${site || 'https://www.your-clinic.example'}`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
