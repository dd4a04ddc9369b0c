/** The Markdown of the knowledge base as HTML: paragraphs, lists and bold, and nothing that can run. */
import { Marked } from 'marked';
import { escaped, type Html, html } from './html.ts';

const SAFE = /^(https:|mailto:)/;

const marked = new Marked({
  renderer: {
    html: ({ text }) => escaped(text),
    link: ({ autolink, href, raw }) => (autolink && SAFE.test(href) ? linkTo(href, raw) : escaped(raw)),
    image: ({ raw }) => escaped(raw),
  },
});

/** Renders Markdown. An address can be followed; HTML, named links and pictures are shown as they were typed. */
export function markdown(source: string): Html {
  return { markup: marked.parse(source, { async: false }) };
}

function linkTo(href: string, text: string): string {
  return html`<a href="${href}" rel="noreferrer">${text}</a>`.markup;
}
