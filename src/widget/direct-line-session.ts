/** Getting into a conversation: back into the one that is kept, else into a new one. */
import { type DirectLine, isGone, type Opened } from './direct-line.ts';
import type { ActivitySet, Session } from './direct-line-activity.ts';

export interface SessionParts {
  readonly directLine: DirectLine;
  readonly session: () => Session | undefined;
  readonly keepSession: (session: Session) => void;
  /** A conversation was made; what comes back is the one to use, which another tab may have made before. */
  readonly settle: (made: Session) => Session;
  /** The server no longer knows this conversation. */
  readonly dropSession: (session: Session) => void;
  readonly onActivities: (set: ActivitySet) => void;
}

/** Every call rejects with a `LineFault`, and changes nothing any more once it was told to stop. */
export interface Sessions {
  /** Everything missed has been read when it resolves. */
  readonly enter: (stopped: AbortSignal) => Promise<Opened>;
  readonly readOn: () => Promise<void>;
  /** A token that lasts longer. */
  readonly refresh: () => Promise<void>;
}

export function sessions({ directLine, ...parts }: SessionParts): Sessions {
  return {
    enter: async (stopped) => {
      const session = parts.session();
      if (session === undefined) return begin(stopped);
      try {
        return await resume(session);
      } catch (fault) {
        if (!isGone(fault) || stopped.aborted) throw fault;
        parts.dropSession(session);
        const others = parts.session();
        return others === undefined ? begin(stopped) : resume(others);
      }
    },
    readOn: async () => {
      const session = parts.session();
      if (session !== undefined) await read(session);
    },
    refresh: async () => {
      const session = parts.session();
      if (session !== undefined) await comeBack(session);
    },
  };

  async function begin(stopped: AbortSignal): Promise<Opened> {
    const opened = await directLine.begin();
    if (stopped.aborted) return opened;
    const settled = parts.settle(opened.session);
    return settled.conversationId === opened.session.conversationId ? opened : resume(settled);
  }

  async function resume(session: Session): Promise<Opened> {
    await read(session);
    return comeBack(parts.session() ?? session);
  }

  async function comeBack(session: Session): Promise<Opened> {
    const opened = await directLine.resume(session);
    takeToken(opened.session);
    return opened;
  }

  /** The visitor may have begun another conversation before the answer comes. */
  async function read(session: Session): Promise<void> {
    const set = await directLine.read(session);
    if (parts.session()?.conversationId === session.conversationId) parts.onActivities(set);
  }

  /** Only the token: the conversation may have been read further meanwhile, or be another by now. */
  function takeToken({ conversationId, token, expiresAt }: Session): void {
    const session = parts.session();
    if (session?.conversationId === conversationId) parts.keepSession({ ...session, token, expiresAt });
  }
}
