/** A reply as the activities that a channel of the Bot Framework shows. */
import { Activity, ActivityTypes, InputHints } from '@microsoft/agents-activity';
import { toPlainText } from '../../conversation/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';
import { wording } from '../../conversation/wording.ts';
import { type Presentation, presentationOf } from './presentation.ts';
import { CARD_TYPE, replyCard } from './reply-card.ts';
import { splitText } from './split-text.ts';

/** Whom the activities are for, as far as their form depends on it. */
export interface Addressee {
  readonly channelId: string;
  /** Buttons are meant for the person who asked, also where others read along. */
  readonly userId?: string | undefined;
}

/** The messages that show the whole reply on the addressee's channel; each of them shows the disclaimer. */
export function replyActivities(reply: Reply, { channelId, userId }: Addressee): Activity[] {
  const presentation = presentationOf(channelId);
  const isCard = presentation.form !== 'text' && needsCard(reply);
  const contents = isCard ? [cardContent(reply, presentation)] : textContents(reply, presentation);
  const hasOwnButtons = isCard && presentation.form === 'card';
  return contents.map((content, index) =>
    Activity.fromObject({
      type: ActivityTypes.Message,
      inputHint: InputHints.AcceptingInput,
      ...content,
      ...(index === contents.length - 1 && !hasOwnButtons ? buttons(reply, presentation, userId) : {}),
    }),
  );
}

/** Small talk is text on every channel. */
function needsCard({ answers, choices, showContact, kind }: Reply): boolean {
  return answers.length > 0 || choices.length > 0 || showContact || kind === 'urgent';
}

function textContents(reply: Reply, { longestText }: Presentation): object[] {
  return splitText(toPlainText(reply), reply.disclaimer, longestText).map(plainText);
}

/** `summary` is what Teams puts into notifications and the list of chats. */
function cardContent(reply: Reply, { form }: Presentation): object {
  const text = toPlainText(reply);
  const card = replyCard(reply, form === 'card' ? offeredBy(reply) : []);
  const attachments = [{ contentType: CARD_TYPE, content: card }];
  return { ...(form === 'card' ? {} : plainText(text)), summary: text, attachments };
}

function plainText(text: string): object {
  return { text, textFormat: 'plain' };
}

/** A button's value is a string: Web Chat throws on the objects that the SDK's `MessageFactory` makes. */
function buttons(reply: Reply, presentation: Presentation, userId: string | undefined): object {
  const actions = fitting(reply, presentation).map((title) => ({ type: 'imBack', title, value: title }));
  return actions.length === 0 ? {} : { suggestedActions: { to: userId === undefined ? [] : [userId], actions } };
}

/** Choices are offered all or not at all, for the text has them numbered; of the suggestions, as many as fit. */
function fitting(reply: Reply, { buttons: { most, longestTitle } }: Presentation): readonly string[] {
  const offered = offeredBy(reply);
  const fit = offered.filter((title) => title.length <= longestTitle).slice(0, most);
  return reply.choices.length === 0 || fit.length === offered.length ? fit : [];
}

function offeredBy({ choices, suggestions }: Reply): readonly string[] {
  return choices.length === 0 ? suggestions : [...choices.map((entry) => entry.question), wording.noneOfThese];
}
