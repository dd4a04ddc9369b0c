/** The menu: a list of buttons that the button above it opens and closes. */
import { html, type TemplateResult } from 'lit/html.js';
import { offered } from '../strings/load.ts';
import type { DrawerActions } from './drawer-actions.ts';
import { icon, LOCK } from './icons.ts';
import type { Actions, Model } from './model.ts';

const START_OVER = 'M5 12a7 7 0 1 0 7-7H8M11 2L8 5l3 3';
const SAVE = 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14';

export function menu({ strings, act }: Model, more: DrawerActions): TemplateResult {
  const { menu: words } = strings;
  const row = (picture: string, text: string, onPress: () => void) =>
    html`<button class="item" @click=${onPress}>${icon(picture)}${text}</button>`;
  return html`<div @focusout=${(event: FocusEvent) => left(event, act)}>
    ${row(START_OVER, words.startOver, more.startOver)}
    ${row(SAVE, words.transcript, more.download)}
    ${row(LOCK, words.privacy, () => act.show('privacy'))}
    <div class="languages" role="group" aria-label=${words.language}>
      ${offered.map(
        ({ language, name }) => html`<button class="chip" lang=${language} aria-pressed=${language === strings.language}
          @click=${() => more.speak(language)}>${name}</button>`,
      )}
    </div>
  </div>`;
}

/** The keyboard has gone on; a button that is pressed does not take it in every browser. */
function left({ currentTarget, relatedTarget }: FocusEvent, { toggleMenu }: Actions): void {
  const isInside =
    currentTarget instanceof Element && relatedTarget instanceof Element && currentTarget.contains(relatedTarget);
  if (relatedTarget instanceof Element && !isInside && relatedTarget.id !== 'more') toggleMenu();
}
