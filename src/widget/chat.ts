/**
 * The contract between the chat (state, network, outbox) and what draws it.
 *
 * The panel draws a {@link ChatState}; it changes nothing itself.
 */
import type { WireReply } from '../channels/wire.ts';

/** What the panel shows, oldest first. */
export type ChatItem = Said | Replied | Noted;

/** What the visitor said, and whether the clinic has it. */
export interface Said {
  readonly kind: 'said';
  /** Ours until the server has echoed it; used as `clientActivityID`. */
  readonly id: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly delivery: 'sending' | 'sent' | 'waiting' | 'failed';
  /** What the server calls it; replies name it. */
  readonly serverId?: string;
}

/** A reply of the assistant. */
export interface Replied {
  readonly kind: 'replied';
  readonly id: string;
  readonly at: number;
  readonly reply: WireReply;
  /** Whether the server sent it, or this page answered by itself because the server can't be reached. */
  readonly from: 'server' | 'device';
  readonly feedback?: 'helpful' | 'unhelpful';
}

/** A line of the widget's own, by its name in the strings: "a new conversation has begun". */
export interface Noted {
  readonly kind: 'noted';
  readonly id: string;
  readonly at: number;
  readonly note: 'new-conversation' | 'upload-refused' | 'data-deleted' | 'deletion-pending';
}

/** How the line to the clinic is. */
export type Connection = 'idle' | 'connecting' | 'online' | 'offline';

export interface ChatState {
  readonly items: readonly ChatItem[];
  readonly connection: Connection;
  /** While there is no line, this device answers from its copy. */
  readonly answersHere?: boolean;
  /** The assistant is at work on a reply. */
  readonly typing: boolean;
  /** Replies that came while the panel was closed. */
  readonly unread: number;
  /** What to ask next: of the last reply, else the popular questions. */
  readonly suggestions: readonly string[];
  /** The newest item that was added by something other than a restore; it is what is announced, once. */
  readonly latest?: string;
}

/** A published question, for suggestions while typing. */
export interface PublishedQuestion {
  readonly entry: string;
  readonly question: string;
}

/** The chat behind the panel. */
export interface Chat {
  readonly state: ChatState;
  /** Calls back after every change; returns the way to stop it. */
  readonly subscribe: (onChange: (state: ChatState) => void) => () => void;
  /** Connects, or resumes the conversation of this page's storage. Safe to call twice. */
  readonly start: () => Promise<void>;
  /** Sends, or keeps until there is a line. Nothing typed is ever lost. */
  readonly ask: (text: string) => void;
  readonly tryAgain: (id: string) => void;
  /** The visitor tried to attach a file: says politely that the assistant reads no photos. */
  readonly refuseUpload: () => void;
  readonly rate: (id: string, feedback: 'helpful' | 'unhelpful') => void;
  /** A new conversation; the old one stays on the server until it is deleted or expires. */
  readonly startOver: () => Promise<void>;
  /** Deletes the conversation here and on the server; says so when the server could not be reached yet. */
  readonly deleteData: () => Promise<void>;
  /** The panel has been seen (`true`) or closed; unread counts while it is closed. */
  readonly seen: (isOpen: boolean) => void;
  readonly questions: () => Promise<readonly PublishedQuestion[]>;
  readonly stop: () => void;
}
