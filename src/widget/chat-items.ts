/** The history as a list: every change gives a new one, or the same one where nothing has changed. */
import type { ChatItem, Said } from './chat.ts';

type Items = readonly ChatItem[];

/** What is kept at most; what has not been sent is kept beyond it. */
export const MOST_ITEMS = 200;

export function add(items: Items, item: ChatItem): Items {
  return insert(items, item, items.length);
}

/** At that place, if it is not there yet; the clinic's reply in the place of what stood in for it. */
export function insert(items: Items, item: ChatItem, place: number): Items {
  if (items.some(({ id }) => id === item.id)) return items;
  const replaced = item.kind === 'replied' && isStandIn(items[place]) ? 1 : 0;
  return cap([...items.slice(0, place), item, ...items.slice(place + replaced)]);
}

/** An answer that this device has given while the clinic's had not come. */
export function isStandIn(item: ChatItem | undefined): boolean {
  return item?.kind === 'replied' && item.from === 'device';
}

export function deliver(items: Items, id: string, delivery: Said['delivery']): Items {
  return change(items, id, (item) => (isUnsent(item) && item.delivery !== delivery ? { ...item, delivery } : item));
}

/** The one item, made into another. */
export function change(items: Items, id: string, make: (item: ChatItem) => ChatItem): Items {
  let isChanged = false;
  const changed = items.map((item) => {
    if (item.id !== id) return item;
    const made = make(item);
    isChanged ||= made !== item;
    return made;
  });
  return isChanged ? changed : items;
}

/** Ours with what another tab has and we have not; theirs with ours, if they are in a new conversation already. */
export function merge(ours: Items, theirs: Items): Items {
  const renewed = theirs.findLast((item) => item.kind === 'noted' && item.note === 'new-conversation');
  const isBehind = renewed !== undefined && !ours.some(({ id }) => id === renewed.id);
  return isBehind ? combine(theirs, ours) : combine(ours, theirs);
}

function combine(ours: Items, theirs: Items): Items {
  // What we dropped to stay within bounds must not come back from a tab that has not yet.
  const since = ours.length < MOST_ITEMS ? 0 : (ours[0]?.at ?? 0);
  const news = theirs.filter(({ at }) => at >= since);
  return news.reduce((items, item, index) => takeOver(items, item, news[index - 1]), ours);
}

/**
 * The history as it goes on in a new conversation, with a note that says so.
 *
 * What has not been answered is asked again: the server that had it is gone.
 */
export function begunAnew(items: Items, id: string, at: number): Items {
  if (!items.some(({ kind }) => kind === 'said')) return items;
  const isOpen = (item: ChatItem, place: number) => item.kind === 'said' && items[place + 1]?.kind !== 'replied';
  const unanswered = items.filter(isOpen).map(askAgain);
  const rest = items.filter((item, place) => !isOpen(item, place));
  return cap([...rest, { kind: 'noted', id, at, note: 'new-conversation' }, ...unanswered]);
}

function askAgain(item: ChatItem): ChatItem {
  return item.kind === 'said' && item.delivery === 'sent' ? { ...item, delivery: 'sending' } : item;
}

export function isUnsent(item: ChatItem): item is Said {
  return item.kind === 'said' && item.delivery !== 'sent';
}

/** Where the other tab has it: below what stands above it there. A reply that stands below nothing is the greeting. */
function takeOver(ours: Items, item: ChatItem, above?: ChatItem): Items {
  const items = item.kind === 'said' && item.delivery === 'sent' ? arrive(ours, item) : ours;
  const isPlaced = above !== undefined || item.kind === 'replied';
  let place = isPlaced ? items.findIndex(({ id }) => id === above?.id) + 1 : items.length;
  // The clinic has answered it meanwhile.
  if (isStandIn(item) && items[place]?.kind === 'replied') return items;
  // Never between a question and its answers.
  while (item.kind !== 'replied' && items[place]?.kind === 'replied') place += 1;
  return insert(items, item, place);
}

/** What is asked again has been sent once before, which is all that another tab may know of it. */
function arrive(ours: Items, { id, serverId }: Said): Items {
  return change(ours, id, (item) =>
    isUnsent(item) && (item.serverId === undefined || item.serverId !== serverId)
      ? { ...item, delivery: 'sent' }
      : item,
  );
}

function cap(items: Items): Items {
  let surplus = items.length - MOST_ITEMS;
  return surplus <= 0 ? items : items.filter((item) => isUnsent(item) || --surplus < 0);
}
