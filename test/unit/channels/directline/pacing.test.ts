import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { pacing } from '../../../../src/channels/directline/pacing.ts';

describe('pacing', () => {
  it('lets others by between the requests of one address', async () => {
    const pace = pacing();
    const served: string[] = [];
    const ask = async (address: string): Promise<void> => {
      await pace(address);
      served.push(address);
    };
    const flood = Array.from({ length: 5 }, () => ask('flooder'));
    await setImmediate();
    await Promise.all([...flood, ask('other')]);
    expect(served).toHaveLength(6);
    expect(served.indexOf('other')).toBeLessThan(5);
  });

  it('keeps the order of one address', async () => {
    const pace = pacing();
    const served: number[] = [];
    await Promise.all([1, 2, 3].map(async (number) => pace('a').then(() => served.push(number))));
    expect(served).toEqual([1, 2, 3]);
  });
});
