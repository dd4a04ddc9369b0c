/** Which conversation this page is in: one on the server, shared with the visitor's other tabs. */
import { begunAnew, merge } from './chat-items.ts';
import type { Memory } from './chat-memory.ts';
import type { Session } from './direct-line-activity.ts';
import type { Storage } from './storage.ts';
import type { Kept } from './storage-schema.ts';

export interface Conversation {
  /** Undefined where there is none, or none that the server still knows. */
  readonly session: () => Session | undefined;
  readonly keep: (session: Session) => void;
  /** A conversation was made; what comes back is the one to use, which another tab may have made before. */
  readonly settle: (made: Session) => Session;
  readonly drop: (session: Session) => void;
  /** Takes over what another tab has changed; true when that is another conversation, or none. */
  readonly takeNews: () => boolean;
}

/** `now` gives epoch milliseconds. */
export function conversation(memory: Memory, storage: Pick<Storage, 'news'>, now: () => number): Conversation {
  // It is not taken out of storage before another takes its place: other tabs would think that it was deleted.
  let ended: string | undefined;

  return {
    session,
    keep: (kept) => memory.change({ session: kept }),
    settle: (made) => {
      takeNews();
      const others = session();
      if (others !== undefined) return others;
      const { items } = memory.known();
      const id = `after-${ended}`;
      const renewed = ended === undefined ? items : begunAnew(items, id, now());
      memory.change({ session: made, items: renewed, ...(renewed === items ? {} : { latest: id }) });
      ended = undefined;
      return made;
    },
    drop: ({ conversationId }) => {
      ended = conversationId;
      takeNews();
    },
    takeNews,
  };

  function session(): Session | undefined {
    const { session: kept } = memory.known();
    return kept?.conversationId === ended ? undefined : kept;
  }

  function takeNews(): boolean {
    const before = session()?.conversationId;
    const theirs = storage.news();
    const { era } = memory.known();
    if (theirs === undefined || theirs.era < era) return false;
    if (theirs.era > era) memory.change({ session: undefined, ...theirs, typing: false, latest: undefined });
    else combine(theirs);
    return session()?.conversationId !== before;
  }

  function combine({ items, deletions, session: others }: Kept): void {
    const ours = memory.known();
    const left = deletions.filter((token) => !ours.deletions.includes(token));
    const isOther = others !== undefined && ![ended, session()?.conversationId].includes(others.conversationId);
    const merged = merge(ours.items, items);
    const newest = merged.findLast(({ id }) => !ours.items.some((item) => item.id === id));
    memory.change({
      items: merged,
      ...(newest && { latest: newest.id }),
      ...(left.length === 0 ? {} : { deletions: [...ours.deletions, ...left] }),
      ...(isOther ? { session: others } : {}),
    });
  }
}
