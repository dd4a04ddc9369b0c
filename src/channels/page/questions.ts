/** The published questions by topic, each leading to its answer. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { pageWording } from './page-wording.ts';
import { answerPath, type Topic, topicPath, topicsOf } from './topics.ts';

/** How many questions of a topic the home page names. */
const NAMED = 4;

/** A card for each topic with its first questions; the rest is a step away. */
export function questionsSection({ entries }: Knowledge): Html {
  return html`<section class="questions" id="questions" aria-labelledby="questions-title"><div class="inner">
<header><h2 id="questions-title">${pageWording.questions}</h2>
<p>${pageWording.questionsLead(entries.length)}</p></header>
<div class="topic-cards">${topicsOf(entries).map(topicCard)}</div></div></section>
`;
}

function topicCard({ id, name, entries }: Topic): Html {
  return html`<div class="topic-card"><h3>${name}</h3>
<ul>${entries.slice(0, NAMED).map((entry) => html`<li><a href="${answerPath(entry)}">${entry.question}</a></li>`)}</ul>
<p><a class="onward" href="${topicPath(id)}">${pageWording.allOf(entries.length)}<span class="unseen"> ${pageWording.about(name)}</span>${icons.arrow}</a></p></div>
`;
}
