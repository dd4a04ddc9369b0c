import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TimeLeft, timeFrom } from '../../../../src/channels/azure/deadline.ts';
import { patience, withRetry } from '../../../../src/channels/azure/retry.ts';

const ample = (): number => 10_000;
const refused = (error: unknown): Failure | undefined => (error instanceof Failure ? error : undefined);

interface Planted {
  readonly status: number;
  readonly retryAfter?: string;
}

function trial(...failures: readonly Planted[]) {
  return trialIn(ample, ...failures);
}

/** Fails as told, one after the other, and then succeeds; keeps the pauses that were made. */
function trialIn(timeLeft: TimeLeft, ...failures: readonly Planted[]) {
  const pauses: number[] = [];
  let sends = 0;
  const left = [...failures];
  const run = (): Promise<string> =>
    withRetry(
      async () => {
        sends += 1;
        const failure = left.shift();
        if (failure !== undefined) throw new Failure(failure.status, failure.retryAfter ?? null);
        return 'sent';
      },
      refused,
      timeLeft,
      { ...patience, pauseMs: 100, longestPauseMs: 1500, wait: async (pause) => pauses.push(pause) },
    );
  return { run, pauses, sends: () => sends };
}

class Failure extends Error {
  readonly status: number;
  readonly retryAfter: string | null;

  constructor(status: number, retryAfter: string | null) {
    super('planted');
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

describe('withRetry', () => {
  it.each([412, 429, 500, 502, 503, 504])('sends again after %d', async (status) => {
    const { run, sends } = trial({ status });
    await expect(run()).resolves.toBe('sent');
    expect(sends()).toBe(2);
  });

  it.each([400, 401, 403, 404, 413, 501])('gives up at once after %d', async (status) => {
    const { run, sends } = trial({ status });
    await expect(run()).rejects.toMatchObject({ status });
    expect(sends()).toBe(1);
  });

  it('doubles its own pause', async () => {
    const { run, pauses } = trial({ status: 503 }, { status: 503 });
    await run();
    expect(pauses).toEqual([100, 200]);
  });

  it('waits as long as it is asked to, within its limit, and not for a date', async () => {
    const asked = trial({ status: 429, retryAfter: '1' }, { status: 429, retryAfter: '3600' });
    await asked.run();
    expect(asked.pauses).toEqual([1000, 1500]);
    const dated = trial({ status: 429, retryAfter: 'Fri, 20 Nov 2026 09:00:00 GMT' });
    await dated.run();
    expect(dated.pauses).toEqual([100]);
  });

  it('stops after the last attempt and throws its error', async () => {
    const { run, sends } = trial({ status: 500 }, { status: 502 }, { status: 503 });
    await expect(run()).rejects.toMatchObject({ status: 503 });
    expect(sends()).toBe(3);
  });

  it('never sends again after an error of another sort, such as a time-out', async () => {
    let sends = 0;
    const send = async (): Promise<never> => {
      sends += 1;
      throw new DOMException('planted', 'TimeoutError');
    };
    await expect(withRetry(send, () => undefined, ample)).rejects.toThrow('planted');
    expect(sends).toBe(1);
  });

  it('sends nothing when the time is over', async () => {
    const { run, sends } = trialIn(() => 0);
    await expect(run()).rejects.toThrow(DOMException);
    expect(sends()).toBe(0);
  });

  it('gives up at once rather than pause until the time is over', async () => {
    const { run, pauses } = trialIn(() => 1000, { status: 429, retryAfter: '1' });
    await expect(run()).rejects.toMatchObject({ status: 429 });
    expect(pauses).toEqual([]);
  });

  it('keeps all the messages of a turn within its time, whatever the other side does', async () => {
    const answer = fc.record({
      takesMs: fc.nat({ max: 20_000 }),
      status: fc.constantFrom(200, 429, 503),
      retryAfter: fc.constantFrom(null, '0', '1', '3600'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(answer), fc.integer({ min: 1, max: 6 }), async (answers, messages) => {
        expect(await durationOf([...answers], messages)).toBeLessThanOrEqual(patience.turnMs);
      }),
    );
  });
});

interface Answer {
  readonly takesMs: number;
  readonly status: number;
  readonly retryAfter: string | null;
}

/** How long a turn takes by a clock that only sends and pauses move. */
async function durationOf(answers: Answer[], messages: number): Promise<number> {
  let now = 0;
  const timeLeft = timeFrom(patience.turnMs, () => now);
  const wait = async (pause: number): Promise<void> => {
    now += pause;
  };
  const send = async (timeoutMs: number): Promise<void> => {
    const { takesMs, status, retryAfter } = answers.shift() ?? { takesMs: 1, status: 200, retryAfter: null };
    now += Math.min(takesMs, timeoutMs);
    if (takesMs > timeoutMs) throw new DOMException('planted', 'TimeoutError');
    if (status !== 200) throw new Failure(status, retryAfter);
  };
  for (let message = 0; message < messages; message += 1) {
    await withRetry(send, refused, timeLeft, { ...patience, wait }).catch(() => undefined);
  }
  return now;
}
