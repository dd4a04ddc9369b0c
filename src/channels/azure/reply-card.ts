/** A reply as an Adaptive Card, with the disclaimer in the same size and colour as the answer. */
import { toPlainText } from '../../conversation/plain-text.ts';
import type { Answer, Reply } from '../../conversation/reply.ts';
import { wording } from '../../conversation/wording.ts';
import { telephone } from '../page/telephone.ts';

/** What only a card says. */
const cardWording = { call: (number: string) => `Call ${number}` } as const;

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly weight?: 'Bolder';
  readonly style?: 'heading';
  readonly isSubtle?: true;
  readonly separator?: true;
}

type Action =
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  /** Comes back as the activity's value. The Playground fails on `msteams.imBack`, which would also show it as typed. */
  | { readonly type: 'Action.Submit'; readonly title: string; readonly data: { readonly ask: string } };

export interface ReplyCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly TextBlock[];
  readonly actions: readonly Action[];
  /** Shown by a client that is too old for the card. */
  readonly fallbackText: string;
}

/** The card shows every part of the reply in the order of the plain text, and the questions offered as its buttons. */
export function replyCard(reply: Reply, offered: readonly string[]): ReplyCard {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      ...paragraphs(reply.disclosure),
      ...paragraphs(reply.lead),
      ...reply.answers.flatMap(answerBlocks),
      ...paragraphs(reply.referral),
      { ...text(reply.disclaimer), separator: true },
    ],
    actions: [...contactActions(reply), ...offered.map(ask)],
    fallbackText: toPlainText(reply),
  };
}

function answerBlocks({ entry }: Answer): TextBlock[] {
  const source = entry.citations[0]?.source;
  return [
    { ...text(entry.question), weight: 'Bolder', style: 'heading' },
    ...paragraphs(entry.answer),
    ...(source === undefined ? [] : [{ ...text(sourceLine(source.title, source.url)), isSubtle: true as const }]),
  ];
}

function contactActions({ showContact, kind, contact }: Reply): Action[] {
  const phone = call(`${wording.contact.phone}: ${contact.phone}`, contact.phone);
  if (kind === 'urgent') return [call(cardWording.call(contact.emergency), contact.emergency), phone];
  if (!showContact) return [];
  return [
    phone,
    { type: 'Action.OpenUrl', title: `${wording.contact.email}: ${contact.email}`, url: `mailto:${contact.email}` },
    { type: 'Action.OpenUrl', title: wording.contact.booking, url: contact.booking },
  ];
}

function ask(question: string): Action {
  return { type: 'Action.Submit', title: question, data: { ask: question } };
}

function call(title: string, phone: string): Action {
  return { type: 'Action.OpenUrl', title, url: telephone(phone) };
}

function sourceLine(title: string, url: string | undefined): string {
  return url === undefined ? title : `[${title}](${url})`;
}

/** A block each: some clients draw the paragraphs of one block without space between them. */
function paragraphs(content: string | undefined): TextBlock[] {
  return content === undefined ? [] : content.split('\n\n').map(text);
}

function text(content: string): TextBlock {
  return { type: 'TextBlock', text: content, wrap: true };
}
