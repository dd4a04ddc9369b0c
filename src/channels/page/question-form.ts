/** The forms of the page: a question typed, or one chosen with a button. */
import { MAX_UTTERANCE } from '../../conversation/conversation.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { pageWording } from './page-wording.ts';

/** The field in which a question is typed. */
export function questionForm(conversationId: string | undefined): Html {
  return html`<form class="ask" method="post" action="/#answer">
${conversationField(conversationId)}
<label for="q">${pageWording.question}</label>
<div class="field">
<input id="q" name="q" type="text" maxlength="${MAX_UTTERANCE}" required autocomplete="off" enterkeyhint="send"
 placeholder="${pageWording.placeholder}" aria-describedby="privacy">
<button class="send">${pageWording.ask}${icons.arrow}</button></div>
<p class="privacy" id="privacy">${icons.lock}${pageWording.privacy}</p>
</form>`;
}

/** Questions as buttons that ask them: beside each other under a label, or else below each other. */
export function questionButtons(
  questions: readonly string[],
  conversationId: string | undefined,
  label?: string,
): Html | undefined {
  if (questions.length === 0) return undefined;
  const buttons = questions.map((question) => html`<li><button name="q" value="${question}">${question}</button></li>`);
  const heading = label === undefined ? undefined : html`<p>${label}</p>`;
  return html`<form class="${label === undefined ? 'rows' : 'chips'}" method="post" action="/#answer">
${conversationField(conversationId)}${heading}<ul>${buttons}</ul></form>`;
}

/** No cookie: the page carries the conversation's id itself, so that a follow-up is understood. */
function conversationField(conversationId: string | undefined): Html | undefined {
  if (conversationId === undefined) return undefined;
  return html`<input type="hidden" name="conversation" value="${conversationId}">`;
}
