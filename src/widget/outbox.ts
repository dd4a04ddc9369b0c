/** What the visitor has said and the clinic has not got yet: sent one at a time, in order, once. */
import type { ChatItem, Said } from './chat.ts';
import { isUnsent } from './chat-items.ts';
import { LineFault } from './direct-line.ts';

export interface OutboxParts {
  readonly items: () => readonly ChatItem[];
  readonly deliver: (id: string, delivery: Said['delivery']) => void;
  /** True while what was missed has been read, so that what has arrived is known to have. */
  readonly isReady: () => boolean;
  /** Rejects with a {@link LineFault}. */
  readonly post: (said: Said) => Promise<void>;
  /** It is not known whether the last one arrived, or it can't have: the line has to be begun anew. */
  readonly onLost: () => void;
}

export interface Outbox {
  /** Sends what waits. Never rejects. */
  readonly flush: () => Promise<void>;
  /** Not to be sent while this lasts: the device is answering it. */
  readonly hold: <T>(id: string, act: () => Promise<T>) => Promise<T>;
  /** On its way at this moment. */
  readonly underWay: () => string | undefined;
}

const MOST_TRIES = 4;

export function outbox(parts: OutboxParts): Outbox {
  const held = new Set<string>();
  const tries = new Map<string, number>();
  let underWay: string | undefined;

  return {
    flush: async () => {
      for (let next = take(); next !== undefined; next = take()) {
        underWay = next.id;
        const isLost = await send(next);
        underWay = undefined;
        if (isLost) parts.onLost();
      }
    },
    hold: async (id, act) => {
      held.add(id);
      try {
        return await act();
      } finally {
        held.delete(id);
      }
    },
    underWay: () => underWay,
  };

  function take(): Said | undefined {
    if (underWay !== undefined || !parts.isReady()) return undefined;
    return parts
      .items()
      .find((item): item is Said => isUnsent(item) && item.delivery !== 'failed' && !held.has(item.id));
  }

  /** Whether the line has to be begun anew. */
  async function send(said: Said): Promise<boolean> {
    const { id } = said;
    parts.deliver(id, 'sending');
    try {
      await parts.post(said);
      parts.deliver(id, 'sent');
      return false;
    } catch (fault) {
      const isHopeless = !(fault instanceof LineFault) || fault.kind === 'refused' || tried(id) === MOST_TRIES;
      if (isHopeless) tries.delete(id);
      parts.deliver(id, isHopeless ? 'failed' : 'waiting');
      return !isHopeless;
    }
  }

  function tried(id: string): number {
    const count = (tries.get(id) ?? 0) + 1;
    tries.set(id, count);
    return count;
  }
}
