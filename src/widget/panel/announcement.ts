/** What a screen reader is told of a reply. */
import type { WireReply } from '../../channels/wire.ts';

/** Everything the bubble says, in its order: the answer and its disclaimer, once. */
export function announcement(reply: WireReply): string {
  const { disclosure, lead, answers, referral, choices, disclaimer } = reply;
  const parts = [
    disclosure,
    lead,
    ...answers.map(({ question, text }) => (answers.length > 1 ? `${question} ${text}` : text)),
    referral,
    ...choices.map(({ question }) => question),
    disclaimer,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map(spoken)
    .join(' ');
}

function spoken(markdown: string): string {
  return markdown.replaceAll('**', '').replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
}
