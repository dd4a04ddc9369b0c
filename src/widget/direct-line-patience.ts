/** How long to wait before the line is tried again: longer each time it fails, and never in step with others. */
import type { Pace } from './chat-environment.ts';
import { pause } from './chat-pause.ts';

export interface Patience {
  /** Resolves when it is time to try again. The first try after a good line comes soon. */
  readonly wait: (wasGood: boolean) => Promise<void>;
  /** Ends the waiting, or leaves the next one out. */
  readonly wake: () => void;
  /** There is a line: nobody is waiting any more. */
  readonly calm: () => void;
}

export function backOff({ firstRetry, longestRetry }: Pick<Pace, 'firstRetry' | 'longestRetry'>): Patience {
  let failures = 0;
  let isHurried = false;
  let nap = new AbortController();
  return {
    wait: async (wasGood) => {
      failures = wasGood ? 0 : failures + 1;
      nap = new AbortController();
      // With chance in it, so that the visitors of a server that restarts don't all come back at once.
      const most = Math.min(longestRetry, firstRetry * 2 ** failures);
      if (!isHurried) await pause(most * (0.5 + Math.random() / 2), nap.signal);
      isHurried = false;
    },
    wake: () => {
      failures = 0;
      isHurried = true;
      nap.abort();
    },
    calm: () => {
      isHurried = false;
    },
  };
}
