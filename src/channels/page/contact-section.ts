/** How to reach the clinic. */
import { wording } from '../../conversation/wording.ts';
import type { Clinic } from '../../knowledge/knowledge.ts';
import { type Html, html } from './html.ts';
import { pageWording } from './page-wording.ts';
import { telephone } from './telephone.ts';

/** The clinic's details and hours, and whom to call instead in an emergency. */
export function contactSection({ phone, email, booking, address, hours, emergency }: Clinic): Html {
  const { contact } = wording;
  return html`<section class="contact-section" id="contact" aria-labelledby="contact-title"><div class="inner">
<header><h2 id="contact-title">${pageWording.contactTitle}</h2>
<p class="number"><a href="${telephone(phone)}">${phone}</a></p></header>
<dl>
<div><dt>${pageWording.hours}</dt>${hours.map((line) => html`<dd>${line}</dd>`)}</div>
<div><dt>${pageWording.address}</dt><dd>${address}</dd></div>
<div><dt>${contact.email}</dt><dd><a href="mailto:${email}">${email}</a></dd></div>
<div><dt>${contact.booking}</dt><dd><a href="${booking}">${pageWording.book}</a></dd></div>
<div><dt>${pageWording.inEmergency}</dt><dd><a href="${telephone(emergency)}">${pageWording.call(emergency)}</a></dd></div>
</dl></div></section>
`;
}
