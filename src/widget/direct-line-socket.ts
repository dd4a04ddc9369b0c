/** The conversation as it comes over a WebSocket. */
import type { Environment, Socket, SocketEvents } from './chat-environment.ts';
import { type ActivitySet, readActivitySet } from './direct-line-activity.ts';

export interface SocketParts {
  readonly environment: Pick<Environment, 'openSocket' | 'pace'>;
  readonly url: string;
  readonly onActivities: (set: ActivitySet) => void;
  /** Hangs up. */
  readonly signal: AbortSignal;
}

/** Keep-alives of ours that may go unanswered before the line is taken for dead. */
const MOST_SILENCE = 3;

/** Resolves when the socket is closed, by whomever, to whether it had ever opened. */
export function followSocket({ environment, url, onActivities, signal }: SocketParts): Promise<boolean> {
  return new Promise((resolve) => {
    let isOpen = false;
    let silence = 0;
    const socket = signal.aborted ? undefined : tryToOpen(environment, url, { onOpen, onText, onClose: end });
    // An empty frame: proxies cut connections on which nothing moves. The server sends its own as often.
    const keepAlive = setInterval(beat, environment.pace.keepAlive);
    // Some proxies neither let a socket through nor refuse it.
    const opening = setTimeout(() => isOpen || end(), environment.pace.opening);
    signal.addEventListener('abort', end);
    if (socket === undefined) end();

    function onOpen(): void {
      isOpen = true;
    }

    function onText(text: string): void {
      silence = 0;
      const set = signal.aborted ? undefined : readFrame(text);
      if (set !== undefined) onActivities(set);
    }

    function beat(): void {
      silence += 1;
      if (silence > MOST_SILENCE) end();
      else if (isOpen) socket?.send('');
    }

    function end(): void {
      clearInterval(keepAlive);
      clearTimeout(opening);
      signal.removeEventListener('abort', end);
      socket?.close();
      resolve(isOpen || signal.aborted);
    }
  });
}

function tryToOpen({ openSocket }: SocketParts['environment'], url: string, events: SocketEvents): Socket | undefined {
  try {
    return openSocket(url, events);
  } catch {
    return undefined;
  }
}

/** The server's keep-alive frames are empty. */
function readFrame(text: string): ActivitySet | undefined {
  try {
    return readActivitySet(JSON.parse(text));
  } catch {
    return undefined;
  }
}
