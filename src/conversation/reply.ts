/** The reply: what the bot has to say, sealed together with the disclaimer. */
import type { Clinic, Disclaimer, Entry, Knowledge, KnowledgeVersion } from '../knowledge/knowledge.ts';

export type ReplyKind =
  | 'answer'
  | 'clarify'
  | 'practitioner'
  | 'clinic'
  | 'urgent'
  | 'fallback'
  | 'greeting'
  | 'about'
  | 'handoff';

/** An entry that answers one question of the message, with how sure the match is (0 to 1). */
export interface Answer {
  readonly entry: Entry;
  readonly confidence: number;
}

/** What the bot has to say. Channels show every part that is present, in this order, and then the disclaimer. */
export interface Message {
  readonly kind: ReplyKind;
  /** Says that this is an automated assistant; present at the start of a conversation. */
  readonly disclosure?: string;
  /** What the bot says by itself, before any answer. Markdown. */
  readonly lead?: string;
  readonly answers: readonly Answer[];
  /** Sends the patient to a practitioner or the clinic, after the answers. Markdown. */
  readonly referral?: string;
  /** Entries to choose from, at most three; *none of these* is always offered with them. */
  readonly choices: readonly Entry[];
  /** Questions to ask next. Never present in urgent replies. */
  readonly suggestions: readonly string[];
  readonly showContact: boolean;
  /** The question was about one person's health. */
  readonly isPersonal?: boolean;
}

const sealed = Symbol('sealed');

/** A message with its disclaimer. The symbol stays in this file: nothing else can make a reply, so none goes out bare. */
export interface Reply extends Message {
  readonly contact: Pick<Clinic, 'phone' | 'email' | 'booking' | 'emergency'>;
  readonly disclaimer: Disclaimer;
  readonly knowledge: KnowledgeVersion;
  readonly [sealed]: true;
}

/** Seals a message with the disclaimer of the knowledge it comes from. */
export function seal(knowledge: Knowledge, message: Message): Reply {
  const { phone, email, booking, emergency } = knowledge.clinic;
  return Object.freeze({
    ...message,
    contact: { phone, email, booking, emergency },
    disclaimer: knowledge.disclaimer,
    knowledge: knowledge.version,
    [sealed]: true as const,
  });
}
