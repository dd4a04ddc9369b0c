/** A reply as plain text: what a text-only channel sends, and `text` in the wire reply. */
import type { Answer, Reply } from './reply.ts';
import { wording } from './wording.ts';

/** The whole reply, part by part, with the disclaimer as its last paragraph. */
export function toPlainText(reply: Reply): string {
  const parts = [
    reply.disclosure,
    plain(reply.lead),
    ...reply.answers.map((answer) => answerText(answer, reply.answers.length > 1 || answer.confidence < 1)),
    plain(reply.referral),
    choicesText(reply),
    reply.showContact ? contactText(reply) : undefined,
    suggestionsText(reply),
    reply.disclaimer,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Markdown of our own dialect (paragraphs, `-` lists, bold) without its marks. */
export function withoutMarks(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll(/^- /gm, '• ');
}

function plain(markdown: string | undefined): string | undefined {
  return markdown === undefined ? undefined : withoutMarks(markdown);
}

/** Named, so that the reader sees which question is answered where that is not certain. */
function answerText(answer: Answer, named: boolean): string {
  const text = withoutMarks(answer.entry.answer);
  return named ? `${answer.entry.question}\n${text}` : text;
}

function choicesText({ choices }: Reply): string | undefined {
  if (choices.length === 0) return undefined;
  const lines = [...choices.map((entry) => entry.question), wording.noneOfThese];
  return [...lines.map((line, index) => `${index + 1}. ${line}`), wording.choose].join('\n');
}

function contactText({ contact, kind }: Reply): string {
  const { phone, email, booking } = wording.contact;
  const lines = [`${phone}: ${contact.phone}`, `${email}: ${contact.email}`, `${booking}: ${contact.booking}`];
  return (kind === 'urgent' ? lines.slice(0, 1) : lines).join('\n');
}

function suggestionsText({ suggestions }: Reply): string | undefined {
  if (suggestions.length === 0) return undefined;
  return [wording.alsoAsk, ...suggestions.map((suggestion) => `• ${suggestion}`)].join('\n');
}
