/** Spreading what comes at once: the requests of one address are let in a few milliseconds apart. */
import { setTimeout } from 'node:timers/promises';

/** Resolves when it is the turn of the caller’s next request. */
export type Pace = (address: string) => Promise<void>;

/** A few times what a request takes: most of the time is left to others, and ten visitors behind one address notice nothing. */
const APART_MS = 5;

/** A hundred requests that arrive together would otherwise be served in one go, and whoever comes next after them. */
export function pacing(wait: (milliseconds: number) => Promise<unknown> = setTimeout): Pace {
  /** When the next request of an address may be let in; an address that has waited long enough is not in here. */
  const freeFrom = new Map<string, Promise<unknown>>();
  return async (address) => {
    const turn = freeFrom.get(address) ?? Promise.resolve();
    const next = turn.then(() => wait(APART_MS));
    freeFrom.set(address, next);
    void next.then(() => {
      if (freeFrom.get(address) === next) freeFrom.delete(address);
    });
    await turn;
  };
}
