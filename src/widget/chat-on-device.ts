/** Questions answered by this page itself, while the clinic can't be reached. */
import type { WireReply } from '../channels/wire.ts';
import type { Said } from './chat.ts';
import { deliver, insert, isUnsent } from './chat-items.ts';
import type { Memory } from './chat-memory.ts';
import type { Typing } from './chat-typing.ts';
import type { Outbox } from './outbox.ts';

/** Answers from a copy of what is published. None of it rejects. */
export interface OfflineAnswers {
  /** Brings the copy up to date; for when the line is good. Whether there is one then. */
  readonly refresh: () => Promise<boolean | undefined>;
  /** Whether there is a copy that may be used. */
  readonly hasCopy: () => Promise<boolean | undefined>;
  /** Makes ready for the first question, when the line is gone. */
  readonly prepare: () => Promise<void>;
  /** The server has replied from this version of the knowledge. */
  readonly heard: (version: string) => Promise<void>;
  /** Undefined if there is no copy that may be used. */
  readonly answer: (text: string) => Promise<WireReply | undefined>;
  /** Forgets what was asked here. */
  readonly startOver: () => void;
}

export interface OnDevice {
  /** Answers what waits, one after the other, for as long as there is no line. What is answered is not sent again. */
  readonly answer: () => Promise<void>;
  /** There is a line: what would be needed without one is fetched. */
  readonly keepCopy: () => void;
  /** There is no line: says whether there are answers all the same, and makes ready for them. */
  readonly standIn: () => void;
  /** The server has replied from this version of the knowledge. */
  readonly heard: (version: string) => void;
  /** Forgets what was asked here. */
  readonly startOver: () => void;
}

/** Makes it for a chat. */
export type OpenDevice = (chat: ChatParts) => Promise<OnDevice>;

/** What of the chat it works with. */
export interface ChatParts {
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly typing: Typing;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function onDevice({ memory, outbox, typing, now }: ChatParts, offline: OfflineAnswers): OnDevice {
  let last = Promise.resolve();
  return {
    answer: () => {
      last = last.then(async () => {
        for (const said of memory.known().items.filter(isUnsent)) await outbox.hold(said.id, () => take(said));
      });
      return last;
    },
    keepCopy: () => void offline.refresh().then(cover),
    standIn: () => {
      void offline.hasCopy().then(cover);
      void offline.prepare();
    },
    heard: (version) => void offline.heard(version),
    startOver: offline.startOver,
  };

  function cover(answersHere = false): void {
    if (memory.known().answersHere !== answersHere) memory.change({ answersHere });
  }

  async function take({ id, text }: Said): Promise<void> {
    if (memory.known().connection !== 'offline' || !waits(id)) return;
    // Drawn before the work that keeps everything else from being drawn.
    typing.show();
    const reply = await offline.answer(text);
    typing.stop();
    if (reply === undefined || !waits(id)) return;
    const { items, unread } = memory.known();
    const replied = { kind: 'replied', id: `device-${id}`, at: now(), reply, from: 'device' } as const;
    const place = items.findIndex((item) => item.id === id) + 1;
    memory.change({
      items: insert(deliver(items, id, 'sent'), replied, place),
      latest: replied.id,
      unread: unread + 1,
    });
  }

  /** The line may come back while others are answered; what is on its way may already have arrived. */
  function waits(id: string): boolean {
    return memory.known().items.some((item) => item.id === id && isUnsent(item) && item.delivery === 'waiting');
  }
}
