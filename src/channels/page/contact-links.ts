/** The ways to a person, as links that a telephone can follow. */
import type { Reply } from '../../conversation/reply.ts';
import { wording } from '../../conversation/wording.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { pageWording } from './page-wording.ts';
import { telephone } from './telephone.ts';

/** How to reach the clinic from a reply. An urgent one offers the telephone and nothing slower. */
export function contactLinks({ kind, showContact, contact }: Reply): Html | undefined {
  const { phone, email, booking, emergency } = contact;
  if (!showContact) return undefined;
  if (kind === 'urgent') {
    return html`<p class="contact">
<a class="button urgent" href="${telephone(emergency)}">${icons.phone}${pageWording.call(emergency)}</a>
<a class="button quiet" href="${telephone(phone)}">${icons.phone}${pageWording.callClinic(phone)}</a></p>`;
  }
  return html`<p class="contact">
<a class="button quiet" href="${telephone(phone)}">${icons.phone}${phone}</a>
<a class="button quiet" href="mailto:${email}">${icons.mail}${email}</a>
<a class="button quiet" href="${booking}">${icons.calendar}${wording.contact.booking}</a></p>`;
}
