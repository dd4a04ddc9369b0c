import { describe, expect, it } from '@jest/globals';
import type { Incoming } from '../../../../src/channels/channel.ts';
import { memoryConversations } from '../../../../src/channels/directline/memory-conversations.ts';
import { turns } from '../../../../src/channels/directline/turns.ts';
import { repliesOfEveryKind } from '../../../contract/replies.ts';

const parties = { conversationId: 'c', userId: 'dl_1' };

function setUp(onHandle: () => Promise<void> = async () => undefined) {
  const handled: Incoming[] = [];
  const forgotten: string[] = [];
  const faults: unknown[] = [];
  const conversations = memoryConversations({ clock: () => 0, onEnded: () => undefined });
  const taking = turns({
    conversations,
    streams: { wake: () => undefined, show: () => undefined },
    handle: async (incoming) => {
      handled.push(incoming);
      await onHandle();
      const [reply] = repliesOfEveryKind;
      if (reply === undefined) throw new Error('There are no replies.');
      return reply;
    },
    forget: async (id) => void forgotten.push(id),
    isEntry: () => true,
    rate: () => undefined,
    clock: () => 0,
    onFault: (fault) => faults.push(fault),
  });
  return { conversations, taking, handled, forgotten, faults };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('turns', () => {
  it('forget once more what the bot remembered while the conversation was deleted', async () => {
    const { conversations, taking, forgotten } = setUp(() => conversations.end('c'));
    await conversations.create('c', 1);
    await taking.receive(parties, { type: 'message', text: 'hello' });
    await until(() => forgotten.length > 0);
    expect(forgotten).toEqual(['directline:c']);
  });

  it('go on after one that failed', async () => {
    let isFirst = true;
    const { conversations, taking, handled, faults } = setUp(async () => {
      if (isFirst) {
        isFirst = false;
        throw new Error('the store is gone');
      }
    });
    await conversations.create('c', 1);
    await taking.receive(parties, { type: 'message', text: 'one' });
    await taking.receive(parties, { type: 'message', text: 'two' });
    await until(() => handled.length === 2);
    expect(faults).toHaveLength(1);
  });

  it('take the words of a card’s button', async () => {
    const { conversations, taking, handled } = setUp();
    await conversations.create('c', 1);
    await taking.receive(parties, { type: 'message', value: { ask: 'Does it hurt?' } });
    await until(() => handled.length === 1);
    expect(handled[0]).toMatchObject({ kind: 'message', text: 'Does it hurt?', channel: 'directline' });
  });

  it('let activities pass that nobody answers', async () => {
    const { conversations, taking, handled } = setUp();
    await conversations.create('c', 1);
    for (const type of ['event', 'conversationUpdate', 'endOfConversation', 'made-up']) {
      expect(await taking.receive(parties, { type })).toMatch(/^c\|/);
    }
    expect(handled).toEqual([]);
  });

  it('refuse what is said in a conversation that has ended', async () => {
    await expect(setUp().taking.receive(parties, { type: 'message', text: 'hello' })).rejects.toMatchObject({
      code: 'conversation-ended',
    });
  });
});
