/** What stands under a reply: its source, a copy, whether it helped, and the choices of a "did you mean". */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WireReply } from '../../channels/wire.ts';
import type { Replied } from '../chat.ts';
import type { Strings } from '../strings/strings.ts';
import { icon } from './icons.ts';
import type { Model } from './model.ts';
import { tool } from './tool.ts';

/** What the clinic's server takes for "none of these"; in the knowledge's language. */
export const NONE_OF_THESE = 'None of these';

const NEXT = 'M9.5 6l6 6-6 6';
const THUMB =
  'M8 10.5V20H4.5v-9.5zM8 10.5l4-7c1.5 0 2.5 1 2.5 2.5l-1 3.5h5c1.3 0 2 1.1 1.7 2.3L18.5 18c-.4 1.2-1.3 2-2.5 2H8';

type Source = NonNullable<WireReply['answers'][number]['source']>;

/** The line under an answer, and the rows to choose from; old choices are not offered again. */
export function replyFooter(
  model: Model,
  item: Replied,
  isLatest: boolean,
): readonly (TemplateResult | typeof nothing)[] {
  return [item.reply.answers.length === 0 ? nothing : meta(model, item), isLatest ? choices(model, item) : nothing];
}

function meta(model: Model, item: Replied): TemplateResult {
  const { strings, act, drawer } = model;
  const { id, reply, feedback } = item;
  const words = strings.reply;
  const thumb = (value: 'helpful' | 'unhelpful') =>
    tool(THUMB, words[value], () => act.rate(id, value), { pressed: feedback === value });
  return html`<div class="meta">
    <span>${sources(words, reply)}</span>
    <span class="tools">
      ${drawer?.copyTool(model, item)}
      <span role="group" aria-label=${words.feedbackLabel}>${thumb('helpful')}${thumb('unhelpful')}</span>
    </span>
  </div>`;
}

function sources(words: Strings['reply'], { answers }: WireReply): TemplateResult | typeof nothing {
  const byId = new Map(answers.flatMap(({ source }): [string, Source][] => (source ? [[source.id, source]] : [])));
  if (byId.size === 0) return nothing;
  return html`${words.source} ${[...byId.values()].map((source, index) => [index > 0 ? ', ' : '', link(words, source)])}`;
}

function link({ opensInNewTab }: Strings['reply'], { title, url }: Source): TemplateResult {
  if (url === undefined || !url.startsWith('https:')) return html`<span lang="en">${title}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" 
    ><span lang="en">${title}</span><span class="unseen"> (${opensInNewTab})</span></a>`;
}

function choices({ strings: { reply: words }, act }: Model, { reply }: Replied): TemplateResult | typeof nothing {
  if (reply.choices.length === 0) return nothing;
  return html`<div class="rows" role="group" aria-label=${words.didYouMean}>
    ${reply.choices.map(
      ({ question }) => html`<button class="row flips" lang="en" @click=${() => act.ask(question)}>
        <span dir="auto">${question}</span>${icon(NEXT)}</button>`,
    )}
    <button class="chip" @click=${() => act.ask(NONE_OF_THESE)}>${words.noneOfThese}</button>
  </div>`;
}
