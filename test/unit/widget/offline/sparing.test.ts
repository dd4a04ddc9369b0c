import { describe, expect, it } from '@jest/globals';
import { toWire, type WireReply } from '../../../../src/channels/wire.ts';
import { greet } from '../../../../src/conversation/respond.ts';
import type { Offline } from '../../../../src/widget/offline/offline.ts';
import { type Manners, sparing } from '../../../../src/widget/offline/sparing.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

const reply: WireReply = toWire(greet(tinyKnowledge, {}, 0).reply);

interface Scene {
  readonly offline: Offline;
  /** What was done, in order. */
  readonly done: readonly string[];
}

/** A device without a copy until it has fetched one. */
function scene(manners: Partial<Manners> = {}, device: Partial<Offline> = {}): Scene {
  const done: string[] = [];
  const note = (what: string) => {
    done.push(what);
  };
  let hasCopy = false;
  const plain: Offline = {
    refresh: async () => {
      note('refresh');
      hasCopy = true;
      return true;
    },
    hasCopy: async () => hasCopy,
    prepare: async () => note('prepare'),
    heard: async () => {},
    answer: async () => {
      note('answer');
      return hasCopy ? reply : undefined;
    },
    startOver: () => {},
  };
  const usual: Manners = {
    savesData: () => false,
    idle: async () => note('idle'),
    calm: async () => true,
    painted: async () => note('painted'),
    patience: () => new Promise(() => {}),
  };
  return { offline: sparing({ ...plain, ...device }, { ...usual, ...manners }), done };
}

describe('answers from this device', () => {
  it('fetch their copy when the page is idle', async () => {
    const { offline, done } = scene();
    expect(await offline.refresh()).toBe(true);
    expect(done).toEqual(['idle', 'refresh']);
  });

  it('are worked out only when what was drawn is on the screen', async () => {
    const { offline, done } = scene();
    await offline.refresh();
    expect(await offline.answer('does it hurt')).toEqual(reply);
    expect(done.slice(2)).toEqual(['painted', 'answer']);
  });

  it('fetch nothing for a visitor who saves data, until a question finds no line', async () => {
    const { offline, done } = scene({ savesData: () => true });
    expect(await offline.refresh()).toBe(false);
    expect(done).toEqual([]);
    expect(await offline.answer('does it hurt')).toEqual(reply);
    await offline.answer('does it hurt');
    expect(done.filter((what) => what === 'refresh')).toEqual(['refresh']);
  });

  it('let nobody who saves data wait longer for a copy than for an answer', async () => {
    const { offline } = scene(
      { savesData: () => true, patience: async () => {} },
      { refresh: () => new Promise(() => {}) },
    );
    expect(await offline.answer('does it hurt')).toBeUndefined();
  });

  it('are made ready while the panel is open and nobody types, and not else', async () => {
    const calm = scene();
    await calm.offline.prepare();
    expect(calm.done).toEqual(['prepare']);
    const closed = scene({ calm: async () => false });
    await closed.offline.prepare();
    expect(closed.done).toEqual([]);
  });
});
