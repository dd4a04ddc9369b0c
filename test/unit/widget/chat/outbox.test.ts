import { describe, expect, it } from '@jest/globals';
import type { ChatItem, Said } from '../../../../src/widget/chat.ts';
import { deliver } from '../../../../src/widget/chat-items.ts';
import { LineFault } from '../../../../src/widget/direct-line.ts';
import { type Outbox, outbox } from '../../../../src/widget/outbox.ts';
import { said } from './replies.ts';

interface Desk extends Outbox {
  readonly items: () => readonly ChatItem[];
  readonly posted: readonly string[];
  readonly losses: () => number;
  /** There is a line again. */
  readonly comeBack: () => void;
}

/** An outbox whose line takes what `post` takes. */
function desk(start: readonly ChatItem[], post: (text: Said) => Promise<void> | void = () => {}): Desk {
  let items = start;
  let lost = 0;
  let isReady = true;
  const posted: string[] = [];
  const made = outbox({
    items: () => items,
    deliver: (id, delivery) => {
      items = deliver(items, id, delivery);
    },
    isReady: () => isReady,
    post: async (question) => {
      posted.push(question.id);
      await post(question);
    },
    onLost: () => {
      lost += 1;
      isReady = false;
    },
  });
  const comeBack = () => {
    isReady = true;
  };
  return { ...made, items: () => items, posted, losses: () => lost, comeBack };
}

const waiting = (id: string) => said(id, { delivery: 'waiting' });
const deliveries = ({ items }: Desk) => items().map((item) => (item.kind === 'said' ? item.delivery : item.kind));
const fault = (kind: LineFault['kind']) => () => {
  throw new LineFault(kind);
};

describe('the outbox', () => {
  it('sends what waits, in its order, once', async () => {
    const { flush, posted, items } = desk([waiting('1'), said('2'), said('3', { delivery: 'sending' }), waiting('4')]);
    await Promise.all([flush(), flush()]);
    await flush();
    expect(posted).toEqual(['1', '3', '4']);
    expect(items()).toEqual([said('1'), said('2'), said('3'), said('4')]);
  });

  it('leaves what has failed until it is tried again', async () => {
    const { flush, posted } = desk([said('1', { delivery: 'failed' })]);
    await flush();
    expect(posted).toEqual([]);
  });

  it('gives up at once on what will never be taken, and goes on with the next', async () => {
    const full = desk([waiting('1'), waiting('2')], ({ id }) => (id === '1' ? fault('refused')() : undefined));
    await full.flush();
    expect(deliveries(full)).toEqual(['failed', 'sent']);
    expect(full.losses()).toBe(0);
  });

  it.each(['lost', 'gone'] as const)(
    'waits for another line when this one is %s, and gives up in the end',
    async (kind) => {
      const broken = desk([waiting('1')], fault(kind));
      for (const losses of [1, 2, 3]) {
        await broken.flush();
        expect([broken.losses(), deliveries(broken)]).toEqual([losses, ['waiting']]);
        await broken.flush();
        expect(broken.posted).toHaveLength(losses);
        broken.comeBack();
      }
      await broken.flush();
      expect([broken.losses(), deliveries(broken)]).toEqual([3, ['failed']]);
    },
  );

  it('does not send what is held', async () => {
    const { flush, hold, posted } = desk([waiting('1'), waiting('2')]);
    await hold('1', flush);
    expect(posted).toEqual(['2']);
    await flush();
    expect(posted).toEqual(['2', '1']);
  });
});
