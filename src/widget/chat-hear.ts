/** What one activity of the server's changes in the history. */
import type { ChatItem, Replied } from './chat.ts';
import { add, change, insert, isStandIn } from './chat-items.ts';
import type { Activity } from './direct-line-activity.ts';

export interface History {
  readonly items: readonly ChatItem[];
  readonly popular: readonly string[];
  readonly typing: boolean;
  /** The newest item that was not there before. */
  readonly latest?: string | undefined;
  readonly unread: number;
}

/** `now` is in epoch milliseconds, for activities that don't say when they were. What is known already changes nothing. */
export function hear(before: History, activity: Activity, userId: string, now: number): History {
  const isOurs = activity.from.id === userId;
  if (activity.type === 'typing') return isOurs || isAnswered(before) ? before : { ...before, typing: true };
  if (activity.type !== 'message') return before;
  const at = Date.parse(activity.timestamp ?? '') || now;
  return isOurs ? hearEcho(before, activity, at) : hearReply({ ...before, typing: false }, activity, at);
}

/** A sign of typing can be overtaken by the reply it announces. */
function isAnswered({ items }: History): boolean {
  return items.at(-1)?.kind === 'replied';
}

/** Our own words, or those of the same visitor in another tab. */
function hearEcho(before: History, { id: serverId, text = '', channelData }: Activity, at: number): History {
  const id = channelData?.clientActivityID ?? serverId;
  const arrived = { delivery: 'sent', serverId } as const;
  const known = change(before.items, id, (item) =>
    item.kind === 'said' && item.serverId !== serverId ? { ...item, ...arrived } : item,
  );
  const items = add(known, { kind: 'said', id, text, at, ...arrived });
  return items.length > before.items.length ? { ...before, items, latest: id } : { ...before, items };
}

/**
 * What carries no reply of ours can't be shown with its disclaimer, and so is not shown.
 *
 * A greeting stands at the top or nowhere: a conversation that goes on after a restart is not greeted again.
 */
function hearReply(before: History, { id, replyToId, channelData }: Activity, at: number): History {
  const reply = channelData?.reply;
  if (reply === undefined) return before;
  // What is answered to a hello or a thank-you is of the same kind, and stands where it was said.
  const isGreeting = reply.kind === 'greeting' && replyToId === undefined;
  const heard = isGreeting ? { ...before, popular: reply.suggestions } : before;
  if (isGreeting && before.items.some(({ kind }) => kind === 'replied')) return heard;
  const replied: Replied = { kind: 'replied', id, at, reply, from: 'server' };
  const items = isGreeting ? greet(before.items, replied) : answer(before.items, replied, replyToId);
  return items === before.items ? heard : { ...heard, items, latest: id, unread: before.unread + 1 };
}

/** Above everything that was asked. */
function greet(items: readonly ChatItem[], greeting: Replied): readonly ChatItem[] {
  const first = items.findIndex(({ kind }) => kind === 'said');
  return insert(items, greeting, first < 0 ? items.length : first);
}

/** Below its question and what answers that already; in the place of what this device has answered meanwhile. */
function answer(items: readonly ChatItem[], reply: Replied, replyToId = ''): readonly ChatItem[] {
  const question = items.find((item) => item.kind === 'said' && item.serverId === replyToId);
  if (question === undefined) return add(items, reply);
  let place = items.indexOf(question) + 1;
  while (items[place]?.kind === 'replied' && !isStandIn(items[place])) place += 1;
  return insert(items, reply, place);
}
