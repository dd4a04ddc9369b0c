import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { holdingBack } from '../../../../src/channels/directline/slow-refusal.ts';

describe('holdingBack', () => {
  it('lets the refusal be sent after a while', async () => {
    expect(await holdingBack(1)('a', new PassThrough())).toBe(true);
  });

  it('hangs up on whoever has too many waiting, and on nobody else', async () => {
    const holdBack = holdingBack(1, { address: 2, server: 3 });
    const connections = Array.from({ length: 6 }, () => new PassThrough());
    const addresses = ['a', 'a', 'a', 'b', 'b', 'b'];
    const held = await Promise.all(
      connections.map((connection, index) => holdBack(addresses[index] ?? '', connection)),
    );
    expect(held).toEqual([true, true, false, true, false, false]);
    expect(connections.map(({ destroyed }) => destroyed)).toEqual([false, false, true, false, true, true]);
    expect(await holdBack('a', new PassThrough())).toBe(true);
  });

  it('waits no longer for whoever has hung up', async () => {
    const connection = new PassThrough();
    const held = holdingBack(1_000_000)('a', connection);
    connection.destroy();
    expect(await held).toBe(false);
  });
});
