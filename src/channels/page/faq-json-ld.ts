/** Entries as schema.org FAQPage, for programs that read the page. */
import { withoutMarks } from '../../conversation/plain-text.ts';
import type { Disclaimer, Entry } from '../../knowledge/knowledge.ts';
import { answerPath } from './topics.ts';

/** JSON-LD that can stand in a script element: with no `<`, nothing in it can end the element. */
export function faqJsonLd(entries: readonly Entry[], disclaimer: Disclaimer): string {
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: entries.map((entry) => question(entry, disclaimer)),
  };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}

/** Whoever takes an answer out of the page takes the disclaimer with it. */
function question(entry: Entry, disclaimer: Disclaimer): object {
  const text = `${withoutMarks(entry.answer)}\n\n${disclaimer}`;
  const acceptedAnswer = { '@type': 'Answer', text };
  return { '@type': 'Question', '@id': answerPath(entry), name: entry.question, acceptedAnswer };
}
