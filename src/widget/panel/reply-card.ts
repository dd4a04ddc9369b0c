/** A reply: everything in one bubble, and the disclaimer in it, as large and as clear as the answer. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WireReply } from '../../channels/wire.ts';
import type { Replied } from '../chat.ts';
import type { Strings } from '../strings/strings.ts';
import { contactLinks } from './contact-links.ts';
import { icon, NO_LINE } from './icons.ts';
import { anyPhone, markdown } from './markdown.ts';
import type { Model } from './model.ts';

const SHIELD = 'M12 3l7 2.5V11c0 4.6-2.9 8-7 10-4.1-2-7-5.4-7-10V5.5zM12 8.5v4M12 16v.01';

type Part = TemplateResult | typeof nothing;
type Answer = WireReply['answers'][number];

/** The bubble. */
export function replyCard({ strings, settings }: Model, { reply, from }: Replied): TemplateResult {
  const { reply: words } = strings;
  const origin = from === 'device' ? html`<p class="aside">${icon(NO_LINE)}${words.fromDevice}</p>` : nothing;
  // Nothing stands over the telephone numbers in an emergency.
  const isUrgent = reply.kind === 'urgent';
  return html`<div class="card ${reply.kind}" part="bubble reply">
    <div class="text">
      ${isUrgent ? nothing : origin}
      ${heading(words, reply)}
      ${inKnowledgesLanguage(words, texts(words, reply))}
      ${contactLinks(words, settings, reply)}
    </div>
    ${disclaimerBand(words, reply)}
  </div>${isUrgent ? origin : nothing}`;
}

/** Medical text is never translated, and says so. */
function inKnowledgesLanguage({ shownInEnglish }: Strings['reply'], text: readonly Part[]): Part {
  if (shownInEnglish === undefined) return html`<div>${text}</div>`;
  return html`<p class="aside">${shownInEnglish}</p><div lang="en" dir="ltr">${text}</div>`;
}

function heading(words: Strings['reply'], { kind, answers: [first] }: WireReply): Part {
  switch (kind) {
    case 'urgent':
    case 'practitioner':
    case 'clinic':
    case 'fallback':
      return html`<p class="eyebrow">${words[kind]}</p>`;
    default:
      return first === undefined ? nothing : html`<p class="eyebrow">${words.topics[first.topic] ?? first.topic}</p>`;
  }
}

function texts(words: Strings['reply'], reply: WireReply): readonly Part[] {
  const { disclosure, lead, answers, referral } = reply;
  const phones = phonesIn(reply);
  return [
    disclosure === undefined ? nothing : html`<p class="disclosure">${disclosure}</p>`,
    lead === undefined ? nothing : html`${markdown(lead, phones)}`,
    ...answers.map((answer, index) => answerText(words, answer, isNamed(reply, answer), answers[index - 1], phones)),
    referral === undefined ? nothing : html`${markdown(referral, phones)}`,
  ];
}

/** The reader sees which question is answered where that is not certain. */
function isNamed({ answers, kind }: WireReply, { confidence }: Answer): boolean {
  return answers.length > 1 || confidence < 1 || kind === 'practitioner';
}

function answerText(
  words: Strings['reply'],
  { topic, question, text }: Answer,
  isNamed: boolean,
  before: Answer | undefined,
  phones: readonly string[],
): Part {
  const newTopic = before !== undefined && before.topic !== topic;
  return html`${newTopic ? html`<p class="eyebrow">${words.topics[topic] ?? topic}</p>` : nothing}
    ${isNamed ? html`<h3>${question}</h3>` : nothing}${markdown(text, phones)}`;
}

/** In an emergency every number can be pressed; elsewhere only those that are certainly telephones. */
function phonesIn({ kind, contact: { phone, emergency } }: WireReply): readonly string[] {
  return kind === 'urgent' ? [phone, emergency, anyPhone] : [phone];
}

function disclaimerBand(words: Strings['reply'], { disclaimer }: WireReply): TemplateResult {
  return html`<div class="disclaimer" part="disclaimer" role="group" aria-label=${words.disclaimerLabel}>
    ${icon(SHIELD)}<p lang="en" dir="ltr">${disclaimer}</p>
  </div>`;
}
