/** A button that is a picture. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from './icons.ts';

export interface ToolState {
  readonly id?: string;
  readonly pressed?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
}

/** The label is its name, and what the pointer is told. */
export function tool(
  path: string,
  label: string,
  onPress: () => void,
  { id, pressed, expanded }: ToolState = {},
): TemplateResult {
  return html`<button id=${id ?? nothing} class="tool" aria-label=${label} title=${label}
    aria-pressed=${pressed ?? nothing} aria-expanded=${expanded ?? nothing} @click=${onPress}>${icon(path)}</button>`;
}
