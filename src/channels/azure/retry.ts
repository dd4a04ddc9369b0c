/** Sending again what the other side asked to have again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type TimeLeft, timeIsOver } from './deadline.ts';

/** What a failed send says about sending again. */
export interface Refused {
  readonly status: number;
  /** The `Retry-After` header. */
  readonly retryAfter: string | null;
}

export interface Patience {
  readonly attempts: number;
  /** The first pause; it doubles. Used where the other side names none. */
  readonly pauseMs: number;
  /** The longest pause, whatever the other side names. */
  readonly longestPauseMs: number;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
  /** How long everything that is sent in a turn may take together. */
  readonly turnMs: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** After 15 seconds the connector may deliver the activity again, so a turn is over before. */
export const patience: Patience = {
  attempts: 3,
  pauseMs: 300,
  longestPauseMs: 3000,
  timeoutMs: 5000,
  turnMs: 12_000,
  wait: sleep,
};

/** Teams names 412, 429, 502 and 504 as worth another try; 500 and 503 are the connector's own short faults. */
const TRANSIENT = new Set([412, 429, 500, 502, 503, 504]);

/**
 * Runs `send` until it succeeds, fails for good, or attempts or time are used up; then the last error is thrown.
 *
 * `send` is told how many milliseconds it may take.
 *
 * An error that `refused` does not recognise is never tried again: after a time-out nobody knows whether the message
 * arrived, and a patient should not get it twice.
 */
export async function withRetry<T>(
  send: (timeoutMs: number) => Promise<T>,
  refused: (error: unknown) => Refused | undefined,
  timeLeft: TimeLeft,
  how: Patience = patience,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const left = timeLeft();
    if (left === 0) throw timeIsOver();
    try {
      return await send(Math.min(how.timeoutMs, left));
    } catch (error) {
      const pause = pauseAfter(refused(error), attempt, how);
      if (pause === undefined || pause >= timeLeft()) throw error;
      await how.wait(pause);
    }
  }
}

/** Nothing where it is not to be tried again. */
function pauseAfter(refusal: Refused | undefined, attempt: number, how: Patience): number | undefined {
  if (refusal === undefined || !TRANSIENT.has(refusal.status) || attempt >= how.attempts) return undefined;
  return Math.min(askedPauseMs(refusal.retryAfter) ?? how.pauseMs * 2 ** (attempt - 1), how.longestPauseMs);
}

/** `Retry-After` is a number of seconds or a date; a date is left to our own pause. */
function askedPauseMs(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
}
