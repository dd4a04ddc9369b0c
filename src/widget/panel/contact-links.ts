/** The ways to a person, as links that a telephone can follow. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WireReply } from '../../channels/wire.ts';
import type { Strings } from '../strings/strings.ts';
import { icon } from './icons.ts';
import type { Settings } from './settings.ts';
import { telephone } from './telephone.ts';

const PHONE =
  'M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.7 2 2 0 0 1 6 3.5z';

/** How to reach the clinic from a reply. An urgent one offers the telephone and nothing slower. */
export function contactLinks(
  words: Strings['reply'],
  { contactUrl }: Settings,
  reply: WireReply,
): TemplateResult | typeof nothing {
  const { kind, contact } = reply;
  if (kind === 'urgent') {
    return html`<p class="ways">
      ${way('danger', PHONE, telephone(contact.emergency), words.callEmergency(contact.emergency))}
      ${way('', PHONE, telephone(contact.phone), words.callClinic(contact.phone.replaceAll(' ', '\u00a0')))}
    </p>`;
  }
  if (!offersPerson(reply)) return nothing;
  return html`<div class="ways" role="group" aria-label=${words.contactTitle}>
    ${way('', PHONE, telephone(contact.phone), contact.phone)}
    ${way('', undefined, `mailto:${contact.email}`, words.email)}
    ${way('', undefined, contact.url, words.book)}
    ${contactUrl === undefined ? nothing : way('', undefined, contactUrl, words.contactTitle)}
  </div>`;
}

/** Wherever the assistant can't be the last word. */
function offersPerson({ kind, referral }: WireReply): boolean {
  return referral !== undefined || ['practitioner', 'clinic', 'fallback', 'handoff', 'about'].includes(kind);
}

function way(style: string, picture: string | undefined, url: string, text: string): TemplateResult {
  return html`<a class="button ${style}" href=${url}>${picture === undefined ? nothing : icon(picture)}${text}</a>`;
}
