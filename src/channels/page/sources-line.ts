/** Where an answer comes from. */
import type { Citation, Source } from '../../knowledge/knowledge.ts';
import { type Html, html } from './html.ts';
import { pageWording } from './page-wording.ts';

/** The sources of what a card says, each named once; nothing for the clinic's own details. */
export function sourcesLine(citations: readonly Citation[]): Html | undefined {
  const sources = [...new Map(citations.map(({ source }) => [source.id, source])).values()];
  if (sources.length === 0) return undefined;
  const label = sources.length === 1 ? pageWording.source : pageWording.sources;
  const items = sources.map((source) => html`<li>${linkTo(source)}</li>`);
  return html`<div class="sources"><span>${label}</span><ul>${items}</ul></div>`;
}

function linkTo({ title, url }: Source): Html {
  return url === undefined ? html`${title}` : html`<a href="${url}" rel="noreferrer">${title}</a>`;
}
