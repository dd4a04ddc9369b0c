/** Direct Line conversations in memory: for one process, gone when it stops. */
import type { DirectLineConversations, Said } from './conversations.ts';
import { type LogBounds, type SaidLog, saidLog } from './said-log.ts';

export interface MemoryOptions {
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Told of each conversation that has ended, however it did. */
  readonly onEnded: (id: string) => void;
  readonly bounds?: Bounds;
}

interface Bounds {
  readonly conversations: number;
  /** In all conversations together: what visitors have sent. */
  readonly characters: number;
  /** In one conversation; the oldest go first. */
  readonly each: LogBounds;
}

export interface MemoryConversations extends DirectLineConversations {
  /** Ends the conversations that no token opens any more. */
  sweep(): void;
}

interface Conversation {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly hasBegun: boolean;
  readonly log: SaidLog;
}

const BOUNDS: Bounds = {
  conversations: 10_000,
  characters: 32_000_000,
  each: { activities: 200, characters: 200_000 },
};

/**
 * Keeps each conversation as long as its last token lasts. Of too many, the one that ends soonest goes; of too much, the
 * longest, which is nobody's who merely asks.
 */
export function memoryConversations({ clock, onEnded, bounds = BOUNDS }: MemoryOptions): MemoryConversations {
  // In the order in which they end: every token lasts equally long, and a new one moves its conversation to the back.
  const open = new Map<string, Conversation>();
  let characters = 0;

  const end = (id: string): void => {
    const conversation = open.get(id);
    if (conversation === undefined) return;
    characters -= conversation.log.characters();
    open.delete(id);
    onEnded(id);
  };
  const find = (id: string): Conversation | undefined => {
    const conversation = open.get(id);
    if (conversation === undefined || conversation.until > clock()) return conversation;
    end(id);
    return undefined;
  };
  const makeRoom = (): void => {
    for (const id of open.keys()) {
      if (open.size <= bounds.conversations) break;
      end(id);
    }
    if (characters > bounds.characters) end(longest(open));
  };
  const keep = (log: SaidLog, said: Said) => {
    const before = log.characters();
    const kept = log.append(said, clock());
    characters += log.characters() - before;
    makeRoom();
    return { kept, isRepeated: false };
  };
  return {
    create: async (id, until) => {
      open.set(id, { until, hasBegun: false, log: saidLog(id, bounds.each) });
      makeRoom();
    },
    isOpen: async (id) => find(id) !== undefined,
    begin: async (id) => {
      const conversation = find(id);
      if (conversation === undefined || conversation.hasBegun) return false;
      open.set(id, { ...conversation, hasBegun: true });
      return true;
    },
    keepUntil: async (id, until) => {
      const conversation = find(id);
      if (conversation === undefined) return;
      open.delete(id);
      open.set(id, { ...conversation, until });
    },
    append: async (id, said) => {
      const log = find(id)?.log;
      if (log === undefined) return undefined;
      const earlier = log.earlier(said);
      return earlier === undefined ? keep(log, said) : { kept: earlier, isRepeated: true };
    },
    since: async (id, watermark, most = Number.POSITIVE_INFINITY) => find(id)?.log.since(watermark, most),
    end: async (id) => end(id),
    sweep: () => {
      for (const [id, { until }] of open) {
        if (until > clock()) return;
        end(id);
      }
    },
  };
}

function longest(open: ReadonlyMap<string, Conversation>): string {
  let found = { id: '', characters: 0 };
  for (const [id, { log }] of open) {
    const characters = log.characters();
    if (characters > found.characters) found = { id, characters };
  }
  return found.id;
}
