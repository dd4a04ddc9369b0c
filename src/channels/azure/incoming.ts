/** An activity in the shape every channel hands on. */
import type { Activity } from '@microsoft/agents-activity';
import { z } from 'zod';
import type { Incoming } from '../channel.ts';
import { mentionSchema } from './activity-schema.ts';

/** What a button of our cards sends where the channel does not send its text. */
const askSchema = z.object({ ask: z.string() });

/** What the person said. A photo without text arrives as empty text: the bot reads no pictures. */
export function toMessage(activity: Activity): Incoming {
  return { kind: 'message', ...conversationOf(activity), text: utteranceOf(activity) };
}

/**
 * The opening of a conversation, if that is what this membership change is.
 *
 * With one person: the person has come. In a group: the bot has come; it does not greet everybody who joins later.
 */
export function toStart(activity: Activity): Incoming | undefined {
  const added = (activity.membersAdded ?? []).map(({ id }) => id);
  const botId = activity.recipient?.id;
  const isStart = activity.conversation?.isGroup === true ? added.includes(botId) : added.some((id) => id !== botId);
  return isStart ? { kind: 'start', ...conversationOf(activity) } : undefined;
}

/** Ids are unique only within a channel. */
function conversationOf({ channelId = '', conversation }: Activity): { conversationId: string; channel: string } {
  return { conversationId: `${channelId}:${conversation?.id ?? ''}`, channel: channelId };
}

function utteranceOf(activity: Activity): string {
  const typed = withoutMentions(activity).trim();
  return typed === '' ? (askSchema.safeParse(activity.value).data?.ask ?? '') : typed;
}

/** In Teams groups every message to the bot begins with its name, sometimes followed by a hard space as HTML. */
function withoutMentions({ text = '', entities = [], recipient }: Activity): string {
  const mentions = entities.flatMap((entity) => mentionSchema.safeParse(entity).data ?? []);
  return mentions
    .filter(({ mentioned }) => mentioned.id === recipient?.id)
    .reduce((rest, mention) => rest.replaceAll(mention.text, ' '), text)
    .replaceAll('&nbsp;', ' ');
}
