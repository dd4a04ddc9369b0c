/** What has changed between two states of the chat, for those who listen: a screen reader and the page. */
import type { ChatItem, ChatState } from '../chat.ts';
import type { FaceEvent } from '../face-event.ts';
import type { Strings } from '../strings/strings.ts';
import { announcement } from './announcement.ts';
import { offlineWords } from './offline-words.ts';

export interface News {
  /** To be announced. */
  readonly says: readonly string[];
  /** To be dispatched; no detail holds what a visitor typed. */
  readonly events: readonly { readonly name: FaceEvent; readonly detail: object }[];
}

/** A restored history is no news. */
export function newsOf(before: ChatState, after: ChatState, strings: Strings): News {
  const latest = after.latest === before.latest ? undefined : after.items.find(({ id }) => id === after.latest);
  return {
    says: [
      ...saysOfItem(latest, strings),
      ...saysOfLine(before, after, strings),
      ...saysOfDelivery(before, after, strings),
    ],
    events: [...eventsOfItem(latest), ...eventsOfDelivery(before, after)],
  };
}

function saysOfItem(item: ChatItem | undefined, { announce, notes }: Strings): readonly string[] {
  if (item?.kind === 'replied') return [announce.assistantSaid(announcement(item.reply))];
  return item?.kind === 'noted' ? [notes[item.note]] : [];
}

function saysOfLine(before: ChatState, after: ChatState, strings: Strings): readonly string[] {
  const words = offlineWords(after, strings);
  if (words !== undefined) return words === offlineWords(before, strings) ? [] : [words];
  return before.connection === 'offline' && after.connection === 'online' ? [strings.connection.online] : [];
}

function saysOfDelivery(before: ChatState, after: ChatState, { delivery }: Strings): readonly string[] {
  return hasNewFailure(before, after) ? [delivery.failed] : [];
}

function eventsOfItem(item: ChatItem | undefined): News['events'] {
  if (item?.kind === 'said') return [{ name: 'send', detail: {} }];
  if (item?.kind !== 'replied') return [];
  const { kind, answers } = item.reply;
  return [{ name: 'message', detail: { kind, entries: answers.map(({ entry }) => entry), from: item.from } }];
}

function eventsOfDelivery(before: ChatState, after: ChatState): News['events'] {
  return hasNewFailure(before, after) ? [{ name: 'error', detail: { code: 'not-sent' } }] : [];
}

function hasNewFailure(before: ChatState, after: ChatState): boolean {
  const failed = ({ items }: ChatState) =>
    items.filter((item) => item.kind === 'said' && item.delivery === 'failed').length;
  return failed(after) > failed(before);
}
