/** When the line is open: while the visitor wants it, and in step with the browser and with other tabs. */
import type { Conversation } from './chat-conversation.ts';
import type { Environment } from './chat-environment.ts';
import type { Memory } from './chat-memory.ts';
import type { Connection as Line } from './direct-line-connection.ts';

export interface ControlParts {
  readonly events: Environment['events'];
  readonly memory: Memory;
  readonly conversation: Conversation;
  readonly line: Line;
  /** Has the server delete what is still to be deleted. */
  readonly sweep: () => Promise<boolean>;
}

export interface Control {
  /** Resolves when it is known whether there is a line. */
  readonly start: () => Promise<void>;
  /** Somebody is waiting for the line. */
  readonly hurry: () => void;
  /** Into whatever conversation is kept now, or a new one. */
  readonly renew: () => void;
  readonly end: () => void;
  /** Ends it, and listens to nothing until the next start. */
  readonly stop: () => void;
}

export function chatControl({ events, memory, conversation, line, sweep }: ControlParts): Control {
  let isWanted = false;
  let life = listen();

  return {
    start,
    hurry: () => {
      void start();
      if (!line.isReady()) line.wake();
    },
    renew,
    end,
    stop: () => {
      end();
      life.abort();
    },
  };

  function listen(): AbortController {
    const control = new AbortController();
    const { signal } = control;
    events.addEventListener('online', comeBack, { signal });
    events.addEventListener('offline', renew, { signal });
    events.addEventListener('storage', followOtherTabs, { signal });
    return control;
  }

  function start(): Promise<void> {
    isWanted = true;
    if (life.signal.aborted) {
      life = listen();
      followOtherTabs();
    }
    line.open();
    void sweep();
    return settled(memory);
  }

  function end(): void {
    isWanted = false;
    line.close();
  }

  function renew(): void {
    line.renew();
    line.wake();
  }

  function comeBack(): void {
    line.wake();
    void sweep();
  }

  /** Another tab has deleted the conversation or is in a new one, and this one goes with it. */
  function followOtherTabs(): void {
    const isNew = conversation.takeNews();
    // What it had still to delete may be deleted by now, and has come back with its news.
    void sweep();
    if (!isNew) return;
    if (conversation.session() === undefined) line.close();
    else if (isWanted) {
      line.open();
      renew();
    }
  }
}

function settled({ known, subscribe }: Memory): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribe(look);
    look();

    function look(): void {
      if (known().connection === 'connecting') return;
      stop();
      resolve();
    }
  });
}
