/** Spreading what comes at once: one request of each address in a round of the event loop. */
import { setImmediate } from 'node:timers/promises';

/** Resolves when it is the turn of the caller’s next request. */
export type Pace = (address: string) => Promise<void>;

/** A hundred requests that arrive together would otherwise be served in one go, and whoever comes next after them. */
export function pacing(): Pace {
  const lastOf = new Map<string, Promise<void>>();
  return async (address) => {
    const before = lastOf.get(address) ?? Promise.resolve();
    const turn = before.then(() => setImmediate());
    lastOf.set(address, turn);
    await turn;
    if (lastOf.get(address) === turn) lastOf.delete(address);
  };
}
