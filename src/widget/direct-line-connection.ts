/** The line to the clinic: kept up, made anew when it breaks, and never asked too often. */
import type { Connection as ConnectionState } from './chat.ts';
import type { Environment } from './chat-environment.ts';
import { isGone, LineFault } from './direct-line.ts';
import type { Outgoing } from './direct-line-activity.ts';
import { follow } from './direct-line-follow.ts';
import { keepFresh } from './direct-line-freshness.ts';
import { backOff } from './direct-line-patience.ts';
import { sessions as openSessions, type SessionParts } from './direct-line-session.ts';

export interface ConnectionParts extends SessionParts {
  readonly environment: Pick<Environment, 'openSocket' | 'pace' | 'now'>;
  readonly onState: (state: ConnectionState) => void;
  /** All that was missed has been read: what waits may be sent. */
  readonly onReady: () => void;
}

export interface Connection {
  readonly open: () => void;
  readonly isReady: () => boolean;
  /** Rejects with a {@link LineFault}. */
  readonly post: (activity: Outgoing) => Promise<void>;
  /** Somebody is waiting: tries again now rather than later. */
  readonly wake: () => void;
  /** The line may be broken, or lead to another conversation: begins it anew. */
  readonly renew: () => void;
  readonly close: () => void;
}

/** A line that held this long was a good one; milliseconds. */
const GOOD_LINE = 5000;

export function connection(parts: ConnectionParts): Connection {
  const { environment, directLine, onState } = parts;
  const { now } = environment;
  const sessions = openSessions(parts);
  const patience = backOff(environment.pace);
  let life: AbortController | undefined;
  let line = new AbortController();
  let isReady = false;

  return { open, isReady: () => isReady, post, wake: patience.wake, renew, close };

  function open(): void {
    if (life !== undefined) return;
    life = new AbortController();
    void keepUp(life.signal);
  }

  function close(): void {
    life?.abort();
    life = undefined;
    renew();
    patience.wake();
    onState('idle');
  }

  function renew(): void {
    isReady = false;
    line.abort();
  }

  async function post(activity: Outgoing): Promise<void> {
    const session = parts.session();
    if (session === undefined) throw new LineFault('lost');
    await directLine.post(session, activity);
  }

  async function keepUp(closed: AbortSignal): Promise<void> {
    onState('connecting');
    while (!closed.aborted) {
      const startedAt = now();
      line = new AbortController();
      await hold(line, closed);
      if (!closed.aborted) await patience.wait(now() - startedAt > GOOD_LINE);
    }
  }

  /** Resolves when the line has ended or could not be had. */
  async function hold(held: AbortController, closed: AbortSignal): Promise<void> {
    try {
      const { streamUrl } = await sessions.enter(closed);
      if (closed.aborted || held.signal.aborted) return;
      begin(held.signal);
      await follow({ ...parts, url: streamUrl, readOn: sessions.readOn, signal: held.signal });
    } catch (fault) {
      // A conversation that is gone is no broken line; where none can be made, the state says so already.
      if (!closed.aborted && !(isGone(fault) && isReady)) onState('offline');
    } finally {
      // One that was closed while it was being made ends after its successor has begun.
      isReady &&= line !== held;
      held.abort();
    }
  }

  function begin(ended: AbortSignal): void {
    isReady = true;
    patience.calm();
    onState('online');
    parts.onReady();
    // What goes wrong with the token goes wrong with the line as well.
    void keepFresh({ session: parts.session, refresh: sessions.refresh, now, ended }).catch(renew);
  }
}
