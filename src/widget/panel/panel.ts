/** The panel as a whole. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { composer } from './composer.ts';
import { header } from './header.ts';
import { icon, NO_LINE } from './icons.ts';
import { languageOf } from './language-of.ts';
import { log } from './log.ts';
import type { Model } from './model.ts';
import { offlineWords } from './offline-words.ts';

export function panel(model: Model): TemplateResult {
  const { strings, view } = model;
  return html`${view.isTeased && !view.isOpen ? model.drawer?.teaser(model) : nothing}
    <dialog part="panel" aria-labelledby="title" aria-modal=${view.isModal} dir=${strings.direction}
      lang=${languageOf(strings)}
      @keydown=${(event: KeyboardEvent) => press(event, model)} @cancel=${(event: Event) => leave(event, model)}
      @click=${(event: Event) => closeMenu(event, model)}>
      ${header(model)}${banner(model)}
      ${view.screen === 'conversation' ? html`${log(model)}${composer(model)}` : model.drawer?.privacyScreen(model)}
      <p id="status" class="unseen" role="status"></p>
    </dialog>`;
}

/** The line has no role of its own: the announcer says it. */
function banner({ chat, strings }: Model): TemplateResult | typeof nothing {
  const words = offlineWords(chat, strings);
  return words === undefined ? nothing : html`<p class="banner">${icon(NO_LINE)}${words}</p>`;
}

/** Escape closes what is on top: the menu, the privacy screen, the panel. */
function press(event: KeyboardEvent, { view, act }: Model): void {
  // A key that is held down presses a button once.
  if (event.repeat && event.key === 'Enter') event.preventDefault();
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (view.isMenuOpen) act.toggleMenu();
  else if (view.screen !== 'conversation') act.show('conversation');
  else act.close();
}

/** The "back" of a telephone. */
function leave(event: Event, { act }: Model): void {
  event.preventDefault();
  act.close();
}

function closeMenu({ target }: Event, { view, act }: Model): void {
  if (view.isMenuOpen && target instanceof Element && target.closest('#menu, #more') === null) act.toggleMenu();
}
