/** Where the visitor types: an ARIA combobox over the published questions, chips above it, a person below. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from './icons.ts';
import { MAX_QUESTION } from './limits.ts';
import type { Model } from './model.ts';

const SEND = 'M12 19V5M6 11l6-6 6 6';
const PERSON = 'M8.4 8a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 1 0-7.2 0M5 20c.6-3.7 3.4-5.8 7-5.8s6.4 2.1 7 5.8';

export function composer(model: Model): TemplateResult {
  const { strings, act, view } = model;
  const words = strings.composer;
  const isTooLong = view.draft.length > MAX_QUESTION;
  return html`<footer role="none">
    ${chips(model)}
    <form @submit=${(event: Event) => submit(event, model)}>
      ${input(model, isTooLong)}
      <button class="send" aria-label=${words.send} title=${words.send} aria-disabled=${isEmpty(model) || isTooLong}>
        ${icon(SEND)}</button>
      ${model.drawer?.matches(model)}
    </form>
    ${isTooLong ? html`<p id="too-long" class="state failed">${words.tooLong(MAX_QUESTION)}</p>` : nothing}
    <button class="person" @click=${act.askForPerson}>${icon(PERSON)}${words.person}</button>
  </footer>`;
}

function input(model: Model, isTooLong: boolean): TemplateResult {
  const { strings, view, act } = model;
  const words = strings.composer;
  return html`<input id="question" role="combobox" aria-autocomplete="list" aria-controls="matches"
    aria-label=${words.label} placeholder=${words.placeholder} enterkeyhint="send" autocomplete="off" dir="auto"
    aria-expanded=${view.matches.length > 0} aria-activedescendant=${view.active < 0 ? nothing : `match-${view.active}`}
    aria-invalid=${isTooLong ? 'true' : nothing} aria-describedby=${isTooLong ? 'too-long' : nothing}
    .value=${view.draft}
    @input=${({ target }: Event) => target instanceof HTMLInputElement && act.type(target.value)}
    @keydown=${(event: KeyboardEvent) => press(event, model)} @blur=${act.closeMatches} />`;
}

function chips({ chat, strings: { composer: words }, view, act }: Model): TemplateResult | typeof nothing {
  if (chat.suggestions.length === 0 || view.draft !== '') return nothing;
  const label = chat.items.some(({ kind }) => kind === 'said') ? words.suggestions : words.popular;
  return html`<div class="rail" role="group" aria-label=${label} lang="en">
    ${chat.suggestions.map((text) => html`<button class="chip" dir="auto" @click=${() => act.ask(text)}>${text}</button>`)}
  </div>`;
}

function isEmpty({ view }: Model): boolean {
  return view.draft.trim() === '' && view.active < 0;
}

function submit(event: Event, { act }: Model): void {
  event.preventDefault();
  act.send();
}

function press(event: KeyboardEvent, { view, act }: Model): void {
  // Enter while an input method is composing chooses a character.
  if (event.isComposing) return;
  if (view.matches.length === 0) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') act.move(event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key === 'Escape') act.closeMatches();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
