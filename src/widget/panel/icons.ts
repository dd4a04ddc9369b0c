/** The panel's few pictures, drawn in the colour of the text around them; a file that needs one alone has its path. */
import { html, type TemplateResult } from 'lit/html.js';

export const LOCK = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const NO_LINE = 'M3 3l18 18M5 12.5a10 10 0 0 1 14 0M8.5 16a5 5 0 0 1 7 0M12 19.5h0';

/** A path in a box of 24; it says nothing to a screen reader. */
export function icon(path: string): TemplateResult {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
