/** A topic's own page: all its questions with their answers. */
import type { Disclaimer, Entry } from '../../knowledge/knowledge.ts';
import { disclaimerBand } from './disclaimer-band.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { markdown } from './markdown.ts';
import { pageWording } from './page-wording.ts';
import { sourcesLine } from './sources-line.ts';
import { type Topic, topicPath } from './topics.ts';

export interface TopicPageParts {
  readonly topic: Topic;
  /** All topics, to go on to. */
  readonly topics: readonly Topic[];
  readonly disclaimer: Disclaimer;
}

/** The page's content, each answer with the disclaimer in its own card. */
export function topicPage({ topic, topics, disclaimer }: TopicPageParts): Html {
  const { name, entries } = topic;
  return html`<div class="topic-page inner"><header>
<p class="back"><a href="/#questions">${pageWording.backToTopics}</a></p>
<h1>${name}</h1><p>${pageWording.topicLead}</p></header>
<nav class="topics" aria-label="${pageWording.topics}"><ul>${topics.map((other) => topicLink(other, other === topic))}</ul></nav>
<div>${entries.map((entry) => entryDetails(entry, disclaimer))}
<p class="not-here">${pageWording.notHere} <a href="/#ask">${pageWording.askTitle}</a></p></div></div>
`;
}

function topicLink({ id, name, entries }: Topic, isCurrent: boolean): Html {
  const current = isCurrent ? html` aria-current="page"` : undefined;
  return html`<li><a href="${topicPath(id)}"${current}>${name} <span>${entries.length}</span></a></li>`;
}

/** The id stands inside the details: a link to it opens them, which one to the details themselves would not. */
function entryDetails({ id, question, answer, citations }: Entry, disclaimer: Disclaimer): Html {
  return html`<details><summary><h2>${question}</h2>${icons.chevron}</summary>
<div class="card" id="${id}"><div class="text">${markdown(answer)}</div>
${disclaimerBand(disclaimer)}${sourcesLine(citations)}</div></details>
`;
}
