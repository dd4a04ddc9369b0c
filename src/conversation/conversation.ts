/** What the bot remembers of a conversation between its turns. Nothing the person typed is in it. */
import type { EntryId } from '../knowledge/knowledge.ts';

export interface Conversation {
  /** When the person was last told that this is an automated assistant; epoch milliseconds. */
  readonly disclosedAt?: number;
  /** When the last turn was; epoch milliseconds. */
  readonly lastAt?: number;
  /** The entry the last turn was about. */
  readonly lastEntry?: EntryId;
  /** Whether the last question was about one person's health, so that a follow-up may be, too. */
  readonly isPersonal?: boolean;
  /** What "did you mean" offered, until a question is answered. */
  readonly choices?: readonly EntryId[];
}

/** The longest message that is answered; characters. */
export const MAX_UTTERANCE = 2000;

/** What a person typed, and when; epoch milliseconds. */
export interface Utterance {
  readonly text: string;
  readonly at: number;
}
