/** One turn after another in each conversation, however fast they come, with time for others in between. */
import { setTimeout } from 'node:timers/promises';

/** Takes the turn when those of the same conversation before it have been taken. */
export type TakeInTurn = (conversationId: string, take: () => Promise<void>) => void;

export interface TurnQueueOptions {
  readonly onFault: (error: unknown) => void;
  /** Milliseconds that never run backwards. */
  readonly clock?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * How much longer than a turn the pause after it is; twice that after the next one that had to wait, and so on.
 *
 * A turn keeps everybody else waiting while it is taken. A visitor never notices the pauses; for a conversation in
 * which a hundred questions wait, they soon make out nearly all of the time.
 */
const OTHERS_SHARE = 4;
/** About as often as the limit on questions lets one address ask. */
const LONGEST_PAUSE_MS = 1000;

export function turnQueue({ onFault, clock = () => performance.now(), wait = pause }: TurnQueueOptions): TakeInTurn {
  /** The last turn of each conversation; it tells how many before it, and itself, kept one waiting. */
  const lastOf = new Map<string, Promise<number>>();
  return (conversationId, take) => {
    const before = lastOf.get(conversationId) ?? Promise.resolve(0);
    const turn: Promise<number> = before.then(async (keptWaiting) => {
      const startedAt = clock();
      await take().catch(onFault);
      const isWaitedFor = lastOf.get(conversationId) !== turn;
      const streak = isWaitedFor ? keptWaiting + 1 : 0;
      await wait(pauseAfter(clock() - startedAt, streak));
      return streak;
    });
    lastOf.set(conversationId, turn);
    void turn.then(() => {
      if (lastOf.get(conversationId) === turn) lastOf.delete(conversationId);
    });
  };
}

function pauseAfter(turnMs: number, streak: number): number {
  return Math.min(LONGEST_PAUSE_MS, OTHERS_SHARE * turnMs * 2 ** streak);
}

/** The process does not stay for it: when the server stops, the streams are closed already. */
function pause(milliseconds: number): Promise<unknown> {
  return setTimeout(milliseconds, undefined, { ref: false });
}
