/** The time a turn has: one for all that is sent in it. */

/** How many milliseconds are left; 0 when the time is over. */
export type TimeLeft = () => number;

/** Begins to count now. */
export function timeFrom(milliseconds: number, clock = (): number => performance.now()): TimeLeft {
  const end = clock() + milliseconds;
  return () => Math.max(0, Math.floor(end - clock()));
}

/** The error of whatever took too long, in the words of `AbortSignal.timeout`. */
export function timeIsOver(): DOMException {
  return new DOMException('The time is over.', 'TimeoutError');
}

/** What the promise gives, unless the signal comes first; for promises that cannot be aborted themselves. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
