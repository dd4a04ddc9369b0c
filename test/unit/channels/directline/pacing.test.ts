import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { pacing } from '../../../../src/channels/directline/pacing.ts';

function setUp() {
  const served: string[] = [];
  const waits: (() => void)[] = [];
  const pace = pacing(() => new Promise<void>((resolve) => waits.push(resolve)));
  return {
    served,
    ask: (name: string, address: string) => void pace(address).then(() => served.push(name)),
    /** What waits now has waited long enough. */
    wait: async () => {
      await setImmediate();
      for (const end of waits.splice(0)) end();
      await setImmediate();
    },
  };
}

describe('pacing', () => {
  it('lets the requests of one address in one at a time, in order, and nobody else’s wait for them', async () => {
    const { served, ask, wait } = setUp();
    for (const name of ['first', 'second', 'third']) ask(name, 'flooder');
    ask('other', 'visitor');
    await setImmediate();
    expect(served).toEqual(['first', 'other']);
    await wait();
    expect(served).toEqual(['first', 'other', 'second']);
    await wait();
    expect(served.at(-1)).toBe('third');
  });

  it('lets an address that has waited long enough in at once', async () => {
    const { served, ask, wait } = setUp();
    ask('first', 'a');
    await wait();
    ask('second', 'a');
    await setImmediate();
    expect(served).toEqual(['first', 'second']);
  });
});
