/** The parts of the home page that tell of the treatment, each in the words of its entries. */
import type { Disclaimer, Entry, Knowledge } from '../../knowledge/knowledge.ts';
import { disclaimerBand } from './disclaimer-band.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { markdown } from './markdown.ts';
import { pageWording } from './page-wording.ts';
import { sourcesLine } from './sources-line.ts';
import { topicName, topicPath } from './topics.ts';

/** A section of the home page: one or more entries under a heading. */
export interface Showcase {
  readonly id: 'procedure' | 'session' | 'aftercare';
  /** Its name in the masthead. */
  readonly link: string;
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly Part[];
}

interface Part {
  readonly label: string;
  readonly entry: Entry;
}

const { procedure, session, aftercare } = pageWording;

const plan = [
  { id: 'procedure', ...procedure, shows: { 'what-is': procedure.what, 'who-performs': procedure.who } },
  {
    id: 'session',
    ...session,
    shows: {
      'procedure-before': session.before,
      'procedure-steps': session.day,
      'safety-what-is-normal': session.after,
    },
  },
  {
    id: 'aftercare',
    ...aftercare,
    shows: { 'aftercare-overview': aftercare.care, 'safety-when-to-call': aftercare.call },
  },
] as const;

/** The sections for which the knowledge has entries. */
export function showcasesOf({ entryById }: Pick<Knowledge, 'entryById'>): readonly Showcase[] {
  return plan
    .map(({ id, link, title, lead, shows }) => ({ id, link, title, lead, parts: partsOf(shows, entryById) }))
    .filter(({ parts }) => parts.length > 0);
}

/** The section: its entries side by side in one card, which the disclaimer closes. */
export function showcaseSection({ id, title, lead, parts }: Showcase, disclaimer: Disclaimer): Html {
  const entries = parts.map(({ entry }) => entry);
  return html`<section class="showcase ${id}" id="${id}" aria-labelledby="${id}-title"><div class="inner">
<header><h2 id="${id}-title">${title}</h2><p>${lead}</p>
<ul class="more">${[...new Set(entries.map(({ topic }) => topic))].map(moreOf)}</ul></header>
<article class="card"><div class="parts">${parts.map(partOf)}</div>
${disclaimerBand(disclaimer)}${sourcesLine(entries.flatMap(({ citations }) => citations))}</article></div></section>
`;
}

function partsOf(shows: Readonly<Record<string, string>>, entryById: Knowledge['entryById']): readonly Part[] {
  return Object.entries(shows).flatMap(([id, label]) => {
    const entry = entryById.get(id);
    return entry === undefined ? [] : [{ label, entry }];
  });
}

function partOf({ label, entry }: Part): Html {
  return html`<div class="text"><p class="eyebrow">${label}</p>
<h3>${entry.question}</h3>
${markdown(entry.answer)}</div>`;
}

function moreOf(topic: string): Html {
  return html`<li><a class="onward" href="${topicPath(topic)}">${pageWording.allAbout(topicName(topic))}${icons.arrow}</a></li>`;
}
