/** What the visitor's own doing changes in the history. */
import type { ChatItem, Noted, Replied, Said } from './chat.ts';
import { add, change, isUnsent } from './chat-items.ts';
import type { Memory } from './chat-memory.ts';

export interface HistoryActions {
  readonly say: (text: string) => void;
  /** Asks once more what could not be sent: now, so it goes to the end, where its answer will be. */
  readonly sayAgain: (id: string) => void;
  readonly note: (what: Noted['note']) => void;
  /** The entries that were rated; none if that changes nothing. */
  readonly rate: (id: string, feedback: NonNullable<Replied['feedback']>) => readonly string[];
  /** Leaves everything behind but these. */
  readonly beginAfresh: (items: readonly ChatItem[]) => void;
}

/** `now` gives epoch milliseconds. */
export function historyActions({ known, change: set }: Memory, now: () => number): HistoryActions {
  return {
    say: (text) => put({ kind: 'said', id: newId(), text, at: now(), delivery: 'sending' }),
    sayAgain: (id) => {
      const said = known().items.find((item): item is Said => item.id === id && isUnsent(item));
      if (said === undefined) return;
      set({ items: known().items.filter((item) => item !== said) });
      put({ ...said, at: now(), delivery: 'sending' });
    },
    note: (what) => put({ kind: 'noted', id: newId(), at: now(), note: what }),
    rate: (id, feedback) => {
      const replied = known().items.find((item) => item.id === id);
      if (replied?.kind !== 'replied' || replied.feedback === feedback) return [];
      set({ items: change(known().items, id, () => ({ ...replied, feedback })) });
      return replied.reply.answers.map(({ entry }) => entry);
    },
    beginAfresh: (items) =>
      set({ era: known().era + 1, session: undefined, items, unread: 0, typing: false, latest: undefined }),
  };

  function put(item: ChatItem): void {
    set({ items: add(known().items, item), latest: item.id });
  }
}

/** `randomUUID` is there on secure pages only. */
export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
