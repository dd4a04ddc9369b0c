import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { turnQueue } from '../../../../src/channels/directline/turn-queue.ts';

/** A queue whose turns take ten milliseconds, and whose pauses are only written down. */
function setUp() {
  const pauses: number[] = [];
  const faults: unknown[] = [];
  const taken: string[] = [];
  let now = 0;
  const takeInTurn = turnQueue({
    onFault: (fault) => faults.push(fault),
    clock: () => now,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
      await setImmediate();
    },
  });
  const ask = (name: string, conversationId = 'c'): void =>
    takeInTurn(conversationId, async () => {
      now += 10;
      taken.push(name);
    });
  return { pauses, faults, taken, takeInTurn, ask };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}

describe('turns of one conversation', () => {
  it('are taken in the order in which they came', async () => {
    const { taken, ask } = setUp();
    for (const name of ['a', 'b', 'c']) ask(name);
    await until(() => taken.length === 3);
    expect(taken).toEqual(['a', 'b', 'c']);
  });

  it('are the further apart the more of them had to wait, up to a second', async () => {
    const { pauses, ask } = setUp();
    for (let count = 0; count < 8; count += 1) ask('flood');
    await until(() => pauses.length === 8);
    expect(pauses).toEqual([80, 160, 320, 640, 1000, 1000, 1000, 40]);
  });

  it('are close together for whoever asks one question at a time', async () => {
    const { pauses, ask } = setUp();
    for (let count = 1; count <= 3; count += 1) {
      ask('question');
      await until(() => pauses.length === count);
      await setImmediate();
    }
    expect(pauses).toEqual([40, 40, 40]);
  });

  it('do not wait for those of another', async () => {
    const { taken, ask } = setUp();
    for (let count = 0; count < 5; count += 1) ask('flood');
    ask('visitor', 'another');
    await until(() => taken.length === 6);
    expect(taken.indexOf('visitor')).toBeLessThan(2);
  });

  it('go on after one that failed', async () => {
    const { faults, taken, takeInTurn, ask } = setUp();
    takeInTurn('c', () => Promise.reject(new Error('the store is gone')));
    ask('next');
    await until(() => taken.length === 1);
    expect(faults).toHaveLength(1);
  });
});
