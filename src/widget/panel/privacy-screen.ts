/** What is kept, and how it is deleted. It stands in the place of the conversation. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DrawerActions } from './drawer-actions.ts';
import { icon } from './icons.ts';
import type { Model } from './model.ts';

const BACK = 'M14.5 6l-6 6 6 6';
const TRASH = 'M4.5 7h15M9 7V4h6v3M6.5 7l1 13h9l1-13';

export function privacyScreen(model: Model, more: DrawerActions): TemplateResult {
  const { strings, settings, act, view } = model;
  const { privacy: words, menu } = strings;
  return html`<section id="privacy" tabindex="-1" aria-labelledby="privacy-title">
    <button class="link back flips" @click=${() => act.show('conversation')}>${icon(BACK)}${menu.back}</button>
    <h3 id="privacy-title">${words.title}</h3>
    <p>${words.text}</p>
    ${
      settings.privacyUrl === undefined
        ? nothing
        : html`<p><a href=${settings.privacyUrl} target="_blank" rel="noopener">${words.policy}</a></p>`
    }
    ${view.screen === 'confirm' ? confirmation(model, more) : html`<button class="button warn" @click=${() => act.show('confirm')}>${icon(TRASH)}${words.delete}</button>`}
  </section>`;
}

function confirmation({ strings: { privacy: words }, act }: Model, { deleteData }: DrawerActions): TemplateResult {
  return html`<div class="card confirm" role="group" aria-labelledby="confirm-title">
    <h3 id="confirm-title" tabindex="-1">${words.confirmTitle}</h3>
    <p>${words.confirmText}</p>
    <p class="ways">
      <button class="button danger" @click=${deleteData}>${words.confirm}</button>
      <button class="button" @click=${() => act.show('privacy')}>${words.cancel}</button>
    </p>
  </div>`;
}
