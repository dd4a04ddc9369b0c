/** Refusing slowly: whoever asks too often waits for the refusal, and so asks less. */
import type { Duplex } from 'node:stream';

/** Resolves when the refusal may be sent; false when there is nobody left to send it to. */
export type HoldBack = (address: string, connection: Duplex) => Promise<boolean>;

const HOLD_MS = 1000;
/** How many wait at once; who comes on top of them is hung up on. */
const MOST = { address: 500, server: 5000 };

export function holdingBack(holdMs: number = HOLD_MS, most: typeof MOST = MOST): HoldBack {
  const waiting = new Map<string, number>();
  let all = 0;

  return async (address, connection) => {
    if (all >= most.server || (waiting.get(address) ?? 0) >= most.address) {
      connection.destroy();
      return false;
    }
    count(address, 1);
    await untilClosed(connection, holdMs);
    count(address, -1);
    return !connection.destroyed;
  };

  function count(address: string, change: 1 | -1): void {
    all += change;
    const left = (waiting.get(address) ?? 0) + change;
    if (left === 0) waiting.delete(address);
    else waiting.set(address, left);
  }
}

function untilClosed(connection: Duplex, holdMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      connection.off('close', end);
      resolve();
    };
    const timer = setTimeout(end, holdMs).unref();
    connection.once('close', end);
  });
}
