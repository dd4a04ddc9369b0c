/** Questions answered by this page itself, while the clinic can't be reached. */
import type { WireReply } from '../channels/wire.ts';
import type { Said } from './chat.ts';
import { add, deliver, isUnsent } from './chat-items.ts';
import type { Memory } from './chat-memory.ts';
import type { Outbox } from './outbox.ts';

/** Answers from a copy of what is published. None of it rejects. */
export interface OfflineAnswers {
  /** Brings the copy up to date; for when the line is good. */
  readonly refresh: () => Promise<void>;
  /** The server has replied from this version of the knowledge. */
  readonly heard: (version: string) => Promise<void>;
  /** Undefined if there is no copy that may be used. */
  readonly answer: (text: string) => Promise<WireReply | undefined>;
  /** Forgets what was asked here. */
  readonly startOver: () => void;
}

export interface OnDeviceParts {
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly answer: OfflineAnswers['answer'];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Answers what waits, one after the other, for as long as there is no line. What is answered is not sent again. */
export function answersOnDevice({ memory, outbox, answer, now }: OnDeviceParts): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(async () => {
      for (const said of memory.known().items.filter(isUnsent)) await outbox.hold(said.id, () => take(said));
    });
    return last;
  };

  async function take({ id, text }: Said): Promise<void> {
    if (memory.known().connection !== 'offline' || !waits(id)) return;
    const reply = await answer(text);
    if (reply === undefined || !waits(id)) return;
    const { items, unread } = memory.known();
    const replied = { kind: 'replied', id: `device-${id}`, at: now(), reply, from: 'device' } as const;
    memory.change({ items: add(deliver(items, id, 'sent'), replied), latest: replied.id, unread: unread + 1 });
  }

  /** The line may come back while others are answered; what is on its way may already have arrived. */
  function waits(id: string): boolean {
    return memory.known().items.some((item) => item.id === id && isUnsent(item) && item.delivery === 'waiting');
  }
}
