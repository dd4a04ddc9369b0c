/** What the widget keeps in the visitor's browser, and the guard it is read back with. */
import type { ChatItem, Noted, Replied, Said } from './chat.ts';
import {
  either,
  fields,
  isMissing,
  isNumber,
  isText,
  isTextOrMissing,
  isWireReply,
  listOf,
  oneOf,
} from './chat-guards.ts';
import { isSession, type Session } from './direct-line-activity.ts';

/** Everything that outlives a page. Another shape needs another version: what has an older one is dropped. */
export interface Kept {
  readonly version: 1;
  /** Counts how often the visitor began afresh: what another tab has from an earlier era is over. */
  readonly era: number;
  readonly session?: Session | undefined;
  readonly items: readonly ChatItem[];
  readonly unread: number;
  /** Popular questions, from the greeting. */
  readonly popular: readonly string[];
  /** Tokens of conversations the visitor has left behind by starting over. */
  readonly earlier: readonly string[];
  /** Tokens of conversations the server has still to delete. */
  readonly deletions: readonly string[];
}

export const nothingKept: Kept = { version: 1, era: 0, items: [], unread: 0, popular: [], earlier: [], deletions: [] };

const isSaid = fields<Said>({
  kind: oneOf('said'),
  id: isText,
  text: isText,
  at: isNumber,
  delivery: oneOf('sending', 'sent', 'waiting', 'failed'),
  serverId: isTextOrMissing,
});

const isReplied = fields<Replied>({
  kind: oneOf('replied'),
  id: isText,
  at: isNumber,
  reply: isWireReply,
  from: oneOf('server', 'device'),
  feedback: either(oneOf('helpful', 'unhelpful'), isMissing),
});

const isNoted = fields<Noted>({
  kind: oneOf('noted'),
  id: isText,
  at: isNumber,
  note: oneOf('new-conversation', 'upload-refused', 'data-deleted', 'deletion-pending'),
});

export const isKept = fields<Kept>({
  version: isVersion,
  era: isNumber,
  session: either(isSession, isMissing),
  items: listOf(either(isSaid, either(isReplied, isNoted))),
  unread: isNumber,
  popular: listOf(isText),
  earlier: listOf(isText),
  deletions: listOf(isText),
});

function isVersion(value: unknown): value is 1 {
  return value === 1;
}
