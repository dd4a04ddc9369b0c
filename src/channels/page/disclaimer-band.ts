/** The risk and second-opinion text as every answer on the page carries it. */
import type { Disclaimer } from '../../knowledge/knowledge.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';

/** A band inside the answer's own card, in the answer's size: it is read with the answer or not at all. */
export function disclaimerBand(disclaimer: Disclaimer): Html {
  return html`<p class="disclaimer">${icons.shield}<span>${disclaimer}</span></p>`;
}
