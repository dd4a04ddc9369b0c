/** Asking without scripts: the form by itself, or with what was asked and answered. */
import { wording } from '../../conversation/wording.ts';
import { answerCard, type Exchange, nextQuestions } from './answer-card.ts';
import { type Html, html } from './html.ts';
import { pageWording } from './page-wording.ts';
import { questionButtons, questionForm } from './question-form.ts';

/** The form below the first screen. */
export const askSection: Html = html`<section class="asking" id="ask" aria-labelledby="ask-title"><div class="inner">
<header><h2 id="ask-title">${pageWording.askTitle}</h2><p>${pageWording.askLead}</p></header>
<div>${questionForm(undefined)}
${questionButtons(wording.suggestions, undefined, pageWording.try)}</div></div></section>
`;

/** The exchange in place of the first screen, beside the form for the next question. */
export function exchangeSection(exchange: Exchange): Html {
  return html`<div class="answered inner" id="ask">
<div class="intro"><h1>${pageWording.askTitle}</h1>
${questionForm(exchange.conversationId)}</div>
<div class="stage">${answerCard(exchange)}</div>
<div class="next">${nextQuestions(exchange)}</div></div>
`;
}
