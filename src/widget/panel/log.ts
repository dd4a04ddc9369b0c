/** The conversation so far. The history is never announced; what is new is said by the announcer, once. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ChatItem, Said } from '../chat.ts';
import { icon, LOCK } from './icons.ts';
import type { Model } from './model.ts';
import { replyCard } from './reply-card.ts';
import { NONE_OF_THESE, replyFooter } from './reply-footer.ts';

export function log(model: Model): TemplateResult {
  const { chat, strings } = model;
  return html`<div id="log" role="log" aria-live="off" aria-label=${strings.log.label} tabindex="0">
    ${privacyLine(model)}
    <ol>${chat.items.map((item, index) => html`<li class="${item.kind} ${item.id === chat.latest ? 'latest' : ''}">${draw(model, item, chat.items.slice(index))}</li>`)}</ol>
    ${chat.typing ? html`<p class="card typing"><i></i><i></i><i></i><span class="unseen">${strings.log.typing}</span></p>` : nothing}
  </div>`;
}

function privacyLine({ strings: { log: words }, settings, act }: Model): TemplateResult {
  const { privacyUrl } = settings;
  return html`<p class="privacy">${icon(LOCK)}<span>${words.privacy} ${
    privacyUrl === undefined
      ? html`<button class="link" @click=${() => act.show('privacy')}>${words.privacyLink}</button>`
      : html`<a href=${privacyUrl} target="_blank" rel="noopener">${words.privacyLink}</a>`
  }</span></p>`;
}

function draw(model: Model, item: ChatItem, rest: readonly ChatItem[]): unknown {
  switch (item.kind) {
    case 'said':
      return said(model, item);
    case 'replied':
      return [replyCard(model, item), replyFooter(model, item, !rest.some(({ kind }) => kind === 'said'))];
    case 'noted':
      return html`<p class="noted">${model.strings.notes[item.note]}</p>`;
  }
}

function said(model: Model, { id, text, delivery }: Said): TemplateResult {
  const { strings, act } = model;
  const words = strings.delivery;
  return html`<p class="mine ${delivery}" part="bubble question"><span class="unseen">${strings.log.you}: </span
    ><span dir="auto">${inVisitorsWords(model, text)}</span></p>
    ${
      delivery === 'sent'
        ? nothing
        : html`<p class="state ${delivery}">${words[delivery]}
      ${delivery === 'failed' ? html`<button class="link" @click=${() => act.tryAgain(id)}>${words.tryAgain}</button>` : nothing}</p>`
    }`;
}

/** What a button has asked for the visitor, in the language the button had. */
function inVisitorsWords({ strings: { composer, reply } }: Model, text: string): string {
  if (text === composer.personQuestion) return composer.person;
  return text === NONE_OF_THESE ? reply.noneOfThese : text;
}
