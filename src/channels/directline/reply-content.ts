/** A reply as a Direct Line client shows it: the whole text, or a card in its place; never both. */
import { toPlainText } from '../../conversation/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';
import { wording } from '../../conversation/wording.ts';
import { CARD_TYPE, replyCard } from '../azure/reply-card.ts';
import { toWire } from '../wire.ts';
import type { Draws } from './stream-tickets.ts';

/**
 * The parts of a message activity that hold the reply.
 *
 * Web Chat shows the text and the card as two bubbles with the same words, so each client gets one of them. Both end
 * with the disclaimer. `channelData` has all the parts, for clients of our own.
 */
export function replyContent(reply: Reply, draws: Draws, userId: string): object {
  return {
    inputHint: 'acceptingInput',
    ...(draws === 'cards' && isMoreThanText(reply) ? card(reply) : text(reply)),
    ...buttons(reply, userId),
  };
}

/** Small talk is text everywhere; so are choices, which the text has numbered. */
function isMoreThanText({ answers, choices, showContact }: Reply): boolean {
  return choices.length === 0 && (answers.length > 0 || showContact);
}

function text(reply: Reply): object {
  return { text: toPlainText(reply), textFormat: 'plain', channelData: { reply: toWire(reply) } };
}

/** Without the fallback text Web Chat has a screen reader say no more than "1 attachment". */
function card(reply: Reply): object {
  const summary = toPlainText(reply);
  return {
    summary,
    attachments: [{ contentType: CARD_TYPE, content: replyCard(reply, []) }],
    channelData: { reply: toWire(reply), 'webchat:fallback-text': summary },
  };
}

/** A button's value is a string: Web Chat throws on objects. Urgent replies have no questions to press. */
function buttons(reply: Reply, userId: string): object {
  const actions = offeredBy(reply).map((title) => ({ type: 'imBack', title, value: title }));
  return actions.length === 0 ? {} : { suggestedActions: { to: [userId], actions } };
}

function offeredBy({ kind, choices, suggestions }: Reply): readonly string[] {
  if (kind === 'urgent') return [];
  return choices.length === 0 ? suggestions : [...choices.map(({ question }) => question), wording.noneOfThese];
}
