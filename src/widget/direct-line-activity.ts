/** What a Direct Line server sends, as far as the widget reads it. */
import type { WireReply } from '../channels/wire.ts';
import { either, fields, isMissing, isNumber, isText, isTextOrMissing, isWireReply, listOf } from './chat-guards.ts';

/** A conversation on the server, and the right to take part in it. */
export interface Session {
  readonly conversationId: string;
  readonly userId: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** How far the conversation has been read. */
  readonly watermark?: string;
}

/** One thing somebody did in a conversation. What is no message, echo or typing is passed over. */
export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly id: string };
  readonly text?: string;
  /** The message that this one answers; a greeting at the start answers none. */
  readonly replyToId?: string;
  /** ISO 8601. */
  readonly timestamp?: string;
  readonly channelData?: { readonly clientActivityID?: string; readonly reply?: WireReply };
}

export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

/** What the widget posts. */
export type Outgoing =
  | { readonly type: 'message'; readonly text: string; readonly channelData: { readonly clientActivityID: string } }
  | { readonly type: 'event'; readonly name: 'feedback'; readonly value: { entry: string; helpful: boolean } };

export const isSession = fields<Session>({
  conversationId: isText,
  userId: isText,
  token: isText,
  expiresAt: isNumber,
  watermark: isTextOrMissing,
});

/** Answer of the widget's token route, as far as starting does not say it again. */
export const isGrant = fields<Pick<Session, 'conversationId' | 'userId' | 'token'>>({
  conversationId: isText,
  userId: isText,
  token: isText,
});

/** Answer to starting and resuming. */
export const isOpening = fields<{ token: string; expires_in: number; streamUrl: string }>({
  token: isText,
  expires_in: isNumber,
  streamUrl: isText,
});

/** An activity that is not understood must not cost the others of its set. */
const isRawSet = fields<{ activities: unknown[]; watermark?: string }>({
  activities: listOf((value): value is unknown => value !== undefined),
  watermark: isTextOrMissing,
});

const isActivity = fields<Activity>({
  id: isText,
  type: isText,
  from: fields({ id: isText }),
  text: isTextOrMissing,
  replyToId: isTextOrMissing,
  timestamp: isTextOrMissing,
  channelData: either(
    fields<NonNullable<Activity['channelData']>>({
      clientActivityID: isTextOrMissing,
      reply: either(isWireReply, isMissing),
    }),
    isMissing,
  ),
});

/** The activities of a set that are understood; undefined for what is no set at all. */
export function readActivitySet(value: unknown): ActivitySet | undefined {
  if (!isRawSet(value)) return undefined;
  return { ...value, activities: value.activities.filter(isActivity) };
}
