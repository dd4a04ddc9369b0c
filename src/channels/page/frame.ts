/** What stands around every page: the clinic's masthead above, and what the pages are below. */
import type { Clinic, Knowledge } from '../../knowledge/knowledge.ts';
import { type Html, html } from './html.ts';
import { pageWording } from './page-wording.ts';
import { showcasesOf } from './showcases.ts';
import { topicPath, topicsOf } from './topics.ts';

/** The top of a page: whose it is, what is on it, and how to come to the clinic. */
export function masthead(knowledge: Knowledge): Html {
  const { clinic } = knowledge;
  const notice = clinic.sample ? html`<p class="sample">${pageWording.sample}</p>` : undefined;
  return html`<a class="skip" href="#main">${pageWording.skip}</a>
<header>${notice}
<div class="bar"><a class="name" href="/">${clinic.name}</a>
<nav aria-label="${pageWording.sections}"><ul>${sectionsOf(knowledge).map(sectionLink)}</ul></nav>
<a class="button outline" href="${bookingOf(clinic)}">${pageWording.book}</a></div></header>`;
}

/** The bottom of a page: what is published, in which version, and who has signed it off. */
export function footer({ clinic, entries, version }: Knowledge): Html {
  const pending = entries.filter(({ review }) => review.kind === 'pending').length;
  const signOff = pending === 0 ? undefined : html`<p>${pageWording.pending(pending, entries.length)}</p>`;
  return html`<footer class="footer"><div class="inner">
<p class="name">${clinic.name}</p>
<nav aria-label="${pageWording.answersByTopic}"><ul>${topicsOf(entries).map(({ id, name }) => html`<li><a href="${topicPath(id)}">${name}</a></li>`)}</ul></nav>
<div class="notes">${clinic.sample ? html`<p>${pageWording.fictional(clinic.name)}</p>` : undefined}
${signOff}
<p class="version">${pageWording.version(version.slice(0, 12))}</p></div></div></footer>`;
}

interface Section {
  readonly id: string;
  readonly link: string;
}

/** Only sections that the home page has: a clinic's own knowledge may lack an entry that one of them shows. */
function sectionsOf(knowledge: Knowledge): readonly Section[] {
  const questions = { id: 'questions', link: pageWording.questionsLink };
  return [...showcasesOf(knowledge), questions, { id: 'contact', link: pageWording.contact }];
}

function sectionLink({ id, link }: Section): Html {
  return html`<li><a href="/#${id}">${link}</a></li>`;
}

/** The sample's booking page does not exist. */
function bookingOf({ sample, booking }: Clinic): string {
  return sample ? '/#contact' : booking;
}
