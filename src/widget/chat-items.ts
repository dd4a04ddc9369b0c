/** The history as a list: every change gives a new one, or the same one where nothing has changed. */
import type { ChatItem, Said } from './chat.ts';

type Items = readonly ChatItem[];

/** What is kept at most; what has not been sent is kept beyond it. */
export const MOST_ITEMS = 200;

export function add(items: Items, item: ChatItem): Items {
  return insert(items, item, items.length);
}

/** At that place, if it is not there yet. */
export function insert(items: Items, item: ChatItem, place: number): Items {
  return items.some(({ id }) => id === item.id) ? items : cap([...items.slice(0, place), item, ...items.slice(place)]);
}

export function deliver(items: Items, id: string, delivery: Said['delivery']): Items {
  return change(items, id, (item) =>
    item.kind === 'said' && item.delivery !== delivery && item.delivery !== 'sent' ? { ...item, delivery } : item,
  );
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

/** Ours with what another tab has and we have not. */
export function merge(ours: Items, theirs: Items): Items {
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
  const items = item.kind === 'said' && item.delivery === 'sent' ? deliver(ours, item.id, 'sent') : ours;
  const isPlaced = above !== undefined || item.kind === 'replied';
  return insert(items, item, isPlaced ? items.findIndex(({ id }) => id === above?.id) + 1 : items.length);
}

function cap(items: Items): Items {
  let surplus = items.length - MOST_ITEMS;
  return surplus <= 0 ? items : items.filter((item) => isUnsent(item) || --surplus < 0);
}
