/** What the chat knows: part of it outlives the page, all of it is shown. */
import type { ChatState, Connection } from './chat.ts';
import type { Storage } from './storage.ts';
import { type Kept, nothingKept } from './storage-schema.ts';

/** What is over when the page is. */
interface Passing {
  readonly connection: Connection;
  readonly typing: boolean;
  /** Somebody is looking: nothing counts as unread. */
  readonly isSeen: boolean;
  readonly latest?: string | undefined;
  readonly answersHere: boolean;
}

export type Known = Kept & Passing;

export interface Memory {
  readonly known: () => Known;
  readonly state: () => ChatState;
  /** Keeps what has changed, and tells everybody. */
  readonly change: (part: Partial<Known>) => void;
  readonly subscribe: (onChange: (state: ChatState) => void) => () => void;
}

const untold: Passing = { connection: 'idle', typing: false, isSeen: false, answersHere: false };

export function memory(storage: Pick<Storage, 'read' | 'write'>): Memory {
  let known: Known = { ...(storage.read() ?? nothingKept), ...untold };
  let state = show(known);
  const listeners = new Set<(state: ChatState) => void>();

  return {
    known: () => known,
    state: () => state,
    change: (part) => {
      known = { ...known, ...part };
      if (known.isSeen) known = { ...known, unread: 0 };
      const { connection, typing, isSeen, latest, answersHere, ...kept } = known;
      storage.write(kept);
      state = show(known);
      for (const listener of listeners) listener(state);
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}

function show({ items, connection, answersHere, typing, unread, popular, latest }: Known): ChatState {
  const suggestions = suggest(items, popular);
  return { items, connection, answersHere, typing, unread, suggestions, ...(latest === undefined ? {} : { latest }) };
}

function suggest(items: Known['items'], popular: readonly string[]): readonly string[] {
  const last = items.findLast((item) => item.kind === 'replied');
  if (last === undefined) return popular;
  // Whoever needs help now is offered nothing else to read.
  if (last.reply.kind === 'urgent') return [];
  return last.reply.suggestions.length > 0 ? last.reply.suggestions : popular;
}
