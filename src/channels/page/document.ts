/** The HTML document every page of the clinic is: head, masthead, content, footer, and the chat widget's tag. */
import type { Disclaimer, Entry, Knowledge } from '../../knowledge/knowledge.ts';
import { faqJsonLd } from './faq-json-ld.ts';
import { footer, masthead } from './frame.ts';
import { type Html, html } from './html.ts';
import { stylePath } from './page-style.ts';
import { pageWording } from './page-wording.ts';

export interface Content {
  /** Never what was typed: a title stays in the browser's history. */
  readonly title: string;
  readonly main: Html;
  /** The entries whose answers the page shows, for programs that read it. */
  readonly entries: readonly Entry[];
}

/**
 * What the pages may load and do: the stylesheet and the widget, from here and nowhere else.
 *
 * The JSON-LD needs no leave, as it is data. `'self'` covers the widget's WebSocket: it has the page's host and port.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Draws pages of one knowledge base. What is the same on all of them is drawn once. */
export function documents(knowledge: Knowledge): (content: Content) => string {
  const { clinic, disclaimer } = knowledge;
  const above = masthead(knowledge);
  const below = html`${footer(knowledge)}${widget}</body></html>`;
  return ({ title, main, entries }) =>
    html`${head(title, clinic.name)}<body>${above}
<main id="main">${main}</main>${describing(entries, disclaimer)}${below}`.markup;
}

/** For programs that read the page. */
function describing(entries: readonly Entry[], disclaimer: Disclaimer): Html | undefined {
  if (entries.length === 0) return undefined;
  return { markup: `\n<script type="application/ld+json">${faqJsonLd(entries, disclaimer)}</script>` };
}

const widget = html`
<script async src="/widget/loader.js" data-label="${pageWording.launcher}" data-locale="en" data-contact-url="/#contact"></script>
`;

function head(title: string, clinic: string): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} · ${clinic}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${pageWording.lead(clinic)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${stylePath}"></head>
`;
}
