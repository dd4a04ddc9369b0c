/** A reply as the page shows it. */
import type { Answer, Reply } from '../../conversation/reply.ts';
import { wording } from '../../conversation/wording.ts';
import { contactLinks } from './contact-links.ts';
import { disclaimerBand } from './disclaimer-band.ts';
import { type Html, html } from './html.ts';
import { markdown } from './markdown.ts';
import { pageWording } from './page-wording.ts';
import { questionButtons } from './question-form.ts';
import { sourcesLine } from './sources-line.ts';
import { topicName } from './topics.ts';

/** What was asked, and what the bot replied, in the conversation the next question belongs to. */
export interface Exchange {
  readonly conversationId: string;
  readonly asked: string;
  readonly reply: Reply;
}

/** The exchange. The form's address leads to it, so a screen reader and the keyboard go on from here. */
export function answerCard({ conversationId, asked, reply }: Exchange): Html {
  const isUrgent = reply.kind === 'urgent';
  const title = isUrgent ? pageWording.emergency : pageWording.answer;
  return html`<section class="exchange" id="answer" tabindex="-1" aria-labelledby="answer-title">
<p class="asked"><span class="unseen">${pageWording.asked}: </span><span dir="auto">${asked}</span></p>
<article class="card ${isUrgent ? 'urgent' : ''}"><div class="text">
<h2 id="answer-title" class="${isUrgent ? 'eyebrow' : 'unseen'}">${title}</h2>
${parts(reply)}
${questionButtons(choicesOf(reply), conversationId)}
${contactLinks(reply)}</div>
${disclaimerBand(reply.disclaimer)}
${sourcesLine(reply.answers.flatMap(({ entry }) => entry.citations))}</article>
</section>`;
}

/** What to ask next, beside the exchange. */
export function nextQuestions({ conversationId, reply }: Exchange): Html | undefined {
  return questionButtons(reply.suggestions, conversationId, wording.alsoAsk);
}

function parts({ disclosure, lead, answers, referral }: Reply): Html {
  return html`${disclosure === undefined ? undefined : html`<p class="disclosure">${disclosure}</p>`}
${lead === undefined ? undefined : markdown(lead)}
${answers.map(answerText)}
${referral === undefined ? undefined : markdown(referral)}`;
}

function answerText({ entry }: Answer): Html {
  return html`<div class="answer"><p class="eyebrow">${topicName(entry.topic)}</p>
<h3>${entry.question}</h3>
${markdown(entry.answer)}</div>`;
}

function choicesOf({ choices }: Reply): readonly string[] {
  return choices.length === 0 ? [] : [...choices.map(({ question }) => question), wording.noneOfThese];
}
