import { describe, expect, it } from '@jest/globals';
import type { Said } from '../../../../src/channels/directline/conversations.ts';
import { memoryConversations } from '../../../../src/channels/directline/memory-conversations.ts';

function typed(text: string, clientActivityID?: string): Said {
  return { kind: 'visitor', activity: { type: 'message', text, channelData: { clientActivityID } } };
}

const BOUNDS = { conversations: 3, characters: 1000, each: { activities: 4, characters: 600 } };

function opened(bounds = BOUNDS) {
  const ended: string[] = [];
  const clock = { now: 0 };
  const onEnded = (id: string) => void ended.push(id);
  return { ended, clock, conversations: memoryConversations({ clock: () => clock.now, onEnded, bounds }) };
}

describe('memoryConversations', () => {
  it('keeps what was said in order, and tells it from a watermark on', async () => {
    const { conversations } = opened();
    await conversations.create('c', 10);
    for (const text of ['a', 'b', 'c']) await conversations.append('c', typed(text));
    expect(await conversations.since('c', 1, 1)).toMatchObject({ said: [{ id: 'c|0000002' }], watermark: 2 });
    expect(await conversations.since('c', 3)).toEqual({ said: [], watermark: 3 });
  });

  it('drops the oldest of a long conversation, and its watermarks stay true', async () => {
    const { conversations } = opened();
    await conversations.create('c', 10);
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) await conversations.append('c', typed(text));
    const all = await conversations.since('c', 0);
    expect(all?.said.map(({ id }) => id)).toEqual(['c|0000003', 'c|0000004', 'c|0000005', 'c|0000006']);
    expect(await conversations.since('c', 5)).toMatchObject({ said: [{ id: 'c|0000006' }], watermark: 6 });
  });

  it('keeps once what is sent again under the same id with the same words', async () => {
    const { conversations } = opened();
    await conversations.create('c', 10);
    const first = await conversations.append('c', typed('a', '1'));
    expect(await conversations.append('c', typed('a', '1'))).toEqual({ kept: first?.kept, isRepeated: true });
    expect(await conversations.append('c', typed('b', '1'))).toMatchObject({ isRepeated: false });
    expect(await conversations.append('c', typed('a'))).toMatchObject({ isRepeated: false });
    expect(await conversations.append('c', typed('a'))).toMatchObject({ isRepeated: false });
  });

  it('ends a conversation when its last token runs out, asked for or not', async () => {
    const { conversations, clock, ended } = opened();
    await conversations.create('a', 10);
    await conversations.create('b', 10);
    await conversations.create('c', 10);
    await conversations.keepUntil('a', 20);
    clock.now = 10;
    expect([await conversations.isOpen('a'), await conversations.isOpen('c')]).toEqual([true, false]);
    conversations.sweep();
    expect(ended.toSorted()).toEqual(['b', 'c']);
    expect(await conversations.append('b', typed('late'))).toBeUndefined();
    expect(await conversations.since('b', 0)).toBeUndefined();
  });

  it('makes room by ending the one that would end soonest', async () => {
    const { conversations, ended } = opened();
    for (const id of ['a', 'b', 'c']) await conversations.create(id, 10);
    await conversations.keepUntil('a', 11);
    await conversations.create('d', 11);
    expect(ended).toEqual(['b']);
  });

  it('drops the oldest of a conversation in which much is said, under ids that are given once', async () => {
    const { conversations, ended } = opened();
    await conversations.create('c', 10);
    const ids: (string | undefined)[] = [];
    for (let count = 0; count < 9; count += 1) {
      ids.push((await conversations.append('c', typed('x'.repeat(200))))?.kept.id);
    }
    expect(new Set(ids).size).toBe(9);
    expect(await conversations.since('c', 0)).toMatchObject({
      said: [{ id: 'c|0000008' }, { id: ids[8] }],
      watermark: 9,
    });
    expect(ended).toEqual([]);
  });

  it('keeps what was said last, however long it is', async () => {
    const { conversations } = opened();
    await conversations.create('c', 10);
    for (const text of ['a', 'x'.repeat(700)]) await conversations.append('c', typed(text));
    expect((await conversations.since('c', 0))?.said).toHaveLength(1);
  });

  it('ends the longest conversation where all of them together are too long, and none that is short', async () => {
    const { conversations, ended } = opened();
    for (const id of ['short', 'long', 'flood']) await conversations.create(id, 10);
    await conversations.append('short', typed('does it hurt'));
    await conversations.append('long', typed('x'.repeat(300)));
    for (let count = 0; count < 9; count += 1) await conversations.append('flood', typed('x'.repeat(200)));
    expect(ended).toEqual([]);
    await conversations.append('long', typed('x'.repeat(200)));
    expect(ended).toEqual(['long']);
    expect(await conversations.since('short', 0)).toMatchObject({ watermark: 1 });
  });

  it('counts what it holds right, however much came and went', async () => {
    const { conversations, ended } = opened({
      conversations: 2,
      characters: 400,
      each: { activities: 2, characters: 400 },
    });
    for (let round = 0; round < 50; round += 1) {
      await conversations.create(`${round}`, 10);
      for (let turn = 0; turn < 5; turn += 1) await conversations.append(`${round}`, typed('x'.repeat(20)));
      await conversations.end(`${round}`);
    }
    await conversations.create('last', 10);
    await conversations.append('last', typed('x'.repeat(20)));
    expect(ended).toHaveLength(50);
    expect(await conversations.isOpen('last')).toBe(true);
  });

  it('begins once', async () => {
    const { conversations } = opened();
    await conversations.create('c', 10);
    expect([await conversations.begin('c'), await conversations.begin('c')]).toEqual([true, false]);
    expect(await conversations.begin('unknown')).toBe(false);
  });

  it('is not troubled by the end of what is not known', async () => {
    const { conversations, ended } = opened();
    await conversations.end('unknown');
    await conversations.keepUntil('unknown', 10);
    expect(ended).toEqual([]);
  });
});
