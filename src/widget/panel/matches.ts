/** The published questions that fit what is being typed: the list of the composer's combobox. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Model } from './model.ts';

export function matches({ strings, view, act }: Model): TemplateResult {
  const options = view.matches.map(
    (
      { question },
      index,
    ) => html`<li id="match-${index}" role="option" dir="auto" aria-selected=${index === view.active}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => act.pick(question)}>${question}</li>`,
  );
  return html`<ul id="matches" role="listbox" lang="en" aria-label=${strings.composer.suggestions}
    ?hidden=${options.length === 0}>${options}</ul>`;
}
