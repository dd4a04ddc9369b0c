/** A token that never runs out while there is a line. */
import { pause } from './chat-pause.ts';
import type { Session } from './direct-line-activity.ts';

export interface FreshnessParts {
  readonly session: () => Session | undefined;
  readonly refresh: () => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly ended: AbortSignal;
}

/** Milliseconds. */
const SHORTEST = 1000;

/** Refreshes the token at half of the time it has, again and again; resolves when the line has ended, rejects as `refresh`. */
export async function keepFresh({ session, refresh, now, ended }: FreshnessParts): Promise<void> {
  while (!ended.aborted) {
    const { expiresAt = 0 } = session() ?? {};
    await pause(Math.max(SHORTEST, (expiresAt - now()) / 2), ended);
    if (!ended.aborted) await refresh();
  }
}
