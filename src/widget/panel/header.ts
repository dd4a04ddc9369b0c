/**
 * The head of the panel: what this is, honestly, and the menu.
 *
 * Without `role`, browsers take it for the banner of the clinic's page, because a dialog is not a section of it.
 */
import { html, type TemplateResult } from 'lit/html.js';
import { MARK } from '../mark.ts';
import type { Model } from './model.ts';
import { tool } from './tool.ts';

/** Rounded ends make dots of lines without length. */
const MORE = 'M5 12h0M12 12h0M19 12h0';
const DOWN = 'M6 9.5l6 6 6-6';

export function header(model: Model): TemplateResult {
  const { strings, view, act, drawer } = model;
  const words = strings.header;
  return html`<header role="none">
    <span class="badge"><svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><path d=${MARK} /></svg></span>
    <div class="title"><h2 id="title">${words.title}</h2><p>${words.subtitle}</p></div>
    ${tool(MORE, words.menu, act.toggleMenu, { id: 'more', expanded: view.isMenuOpen })}
    <div id="menu" role="group" aria-label=${strings.menu.label} ?hidden=${!view.isMenuOpen}>
      ${drawer?.menu(model)}
    </div>
    ${tool(DOWN, words.minimise, act.close)}
  </header>`;
}
