/** What was said in a conversation, as the activities that a Direct Line client is sent. */
import type { SentActivity } from './activity.ts';
import type { Kept, Parties } from './conversations.ts';
import { replyContent } from './reply-content.ts';
import type { Seat } from './stream-tickets.ts';

/** The bot, as the visitor is told of it. */
const BOT = { id: 'dermapen', name: 'Automated assistant', role: 'bot' } as const;

export interface WireActivity {
  readonly type: string;
  readonly id: string;
  /** ISO 8601; clients put the conversation in order by it. */
  readonly timestamp: string;
  readonly channelId: 'directline';
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string; readonly name?: string; readonly role: 'user' | 'bot' };
}

/** A message or event as it is shown in one client. */
export function wireActivity(kept: Kept, seat: Seat): WireActivity {
  switch (kept.kind) {
    case 'visitor':
      return fromVisitor(kept.activity, envelope(kept.id, kept.at, seat), seat);
    case 'bot': {
      const reply = kept.replyToId === undefined ? {} : { replyToId: kept.replyToId };
      const bare = { type: 'message', ...envelope(kept.id, kept.at, seat), from: BOT, ...reply };
      return { ...bare, ...replyContent(kept.reply, seat.draws, seat.userId) };
    }
  }
}

/** The bot's sign of life. */
export function botIsTyping(id: string, at: number, parties: Parties): WireActivity {
  return { type: 'typing', ...envelope(id, at, parties), from: BOT };
}

/**
 * The visitor's own activity, sent back.
 *
 * A client knows it by the id that it gave it, and shows it as sent; without the echo it would wait for one.
 */
export function fromVisitor(
  { type, text, name, value, attachments, channelData }: SentActivity,
  envelope: Omit<WireActivity, 'type' | 'from'>,
  { userId }: Parties,
): WireActivity {
  return {
    type,
    ...envelope,
    from: { id: userId, role: 'user' },
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(name === undefined ? {} : { name }),
    ...(name === 'feedback' ? { value } : {}),
    // The file itself was never kept: in a type that nothing tries to draw, its name alone is shown.
    ...(attachments === undefined
      ? {}
      : { attachments: attachments.map((file) => ({ contentType: 'application/octet-stream', name: file.name })) }),
    ...(channelData === undefined ? {} : { channelData }),
  };
}

export function envelope(id: string, at: number, { conversationId }: Parties): Omit<WireActivity, 'type' | 'from'> {
  const timestamp = new Date(at).toISOString();
  return { id, timestamp, channelId: 'directline', conversation: { id: conversationId } };
}
