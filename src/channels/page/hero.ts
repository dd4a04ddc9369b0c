/** The first screen of the home page. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { archDots } from './arch.ts';
import { type Html, html } from './html.ts';
import { pageWording } from './page-wording.ts';
import { showcasesOf } from './showcases.ts';

/** The headline beside the picture. It promises nothing and says nothing medical: that is for the entries. */
export function hero(knowledge: Knowledge): Html {
  const { clinic, entries } = knowledge;
  const { facts } = pageWording;
  return html`<div class="hero inner"><div class="intro">
<h1>${pageWording.headline}</h1>
<p class="lead">${pageWording.lead(clinic.name)}</p>
<p class="ways">${readOn(knowledge)}
<a class="button outline" href="#ask">${pageWording.askTitle}</a></p></div>
<div class="arch">${archDots}</div>
<dl class="facts"><div><dt>${facts.answers(entries.length)}</dt><dd>${facts.answersNote}</dd></div>
<div><dt>${facts.sources}</dt><dd>${facts.sourcesNote}</dd></div></dl></div>
`;
}

/** Nothing where the clinic's own knowledge leaves the section out. */
function readOn(knowledge: Knowledge): Html | undefined {
  const hasProcedure = showcasesOf(knowledge).some(({ id }) => id === 'procedure');
  return hasProcedure ? html`<a class="button ink" href="#procedure">${pageWording.readOn}</a>` : undefined;
}
