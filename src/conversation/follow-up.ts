/** Follow-ups: an utterance that only makes sense after the one before it. */
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { type Candidate, hasContent, match } from '../matching/match.ts';
import { withoutPauses, wordsOf } from '../matching/words.ts';
import type { Conversation } from './conversation.ts';

/** After this long a new message is a new subject; milliseconds. */
const MEMORY_MS = 30 * 60 * 1000;
const MAX_WORDS = 9;

const OPENING =
  /^(and|but|so|or|what about|how about|what if|ok what about|also|then|even|only|really|promise|why|how long|how often|how soon|how many|for how long|is that|is this|does that)\b/;
const POINTING = /\b(that|this|those|these|it|them|one)\b/;
/** How much of its confidence the previous entry keeps when the follow-up has a subject of its own: enough to be offered. */
const SAME_AGAIN = 0.6;

/** These point at what was said; a bare “it” may as well be the treatment. */
const POINTING_BACK = /\b(that|this|those|these|them)\b/;

/** What the previous turn was about, if it is recent enough to be followed up. */
export function previousEntry(
  knowledge: Knowledge,
  { lastEntry, lastAt }: Conversation,
  at: number,
): Entry | undefined {
  if (lastEntry === undefined || lastAt === undefined || at - lastAt > MEMORY_MS) return undefined;
  return knowledge.entryById.get(lastEntry);
}

/** Whether an utterance may need the one before it to be understood. */
export function isElliptical(utterance: string): boolean {
  const words = withoutPauses(wordsOf(utterance));
  const plain = words.join(' ');
  return words.length <= MAX_WORDS && (OPENING.test(plain) || POINTING.test(plain) || words.length <= 3);
}

/** Whether an utterance speaks of something by a pronoun: "how long does it last". */
export function pointsBack(utterance: string): boolean {
  return isElliptical(utterance) && POINTING.test(withoutPauses(wordsOf(utterance)).join(' '));
}

/**
 * Candidates for a follow-up: the utterance by itself and the utterance after the previous question.
 *
 * Near entries (related, or of the same topic) are preferred to far ones that match as well.
 */
export function followUpCandidates(knowledge: Knowledge, previous: Entry, utterance: string): readonly Candidate[] {
  const own = match(knowledge, utterance);
  const plain = withoutPauses(wordsOf(utterance)).join(' ');
  if ((own[0]?.confidence ?? 0) >= 0.99 && !POINTING_BACK.test(plain)) return own;
  const together = match(knowledge, `${previous.question} ${utterance}`);
  const weight = POINTING_BACK.test(plain) ? 1 : 0.85;
  // The previous question finds itself, whatever is added to it: that is no answer to "what about sickle cell?".
  const isNewSubject = weight < 1 && hasContent(knowledge, utterance);
  const merged = new Map<Entry, number>();
  const add = ({ entry, confidence }: Candidate, share: number): void => {
    const near = entry === previous ? 0 : nearness(previous, entry);
    merged.set(entry, Math.max(merged.get(entry) ?? 0, Math.min(0.99, confidence * share + near)));
  };
  for (const candidate of own) add(candidate, 1);
  for (const candidate of together) add(candidate, isNewSubject && candidate.entry === previous ? SAME_AGAIN : weight);
  return [...merged]
    .map(([entry, confidence]) => ({ entry, confidence }))
    .sort((a, b) => b.confidence - a.confidence || (a.entry.id < b.entry.id ? -1 : 1));
}

function nearness(previous: Entry, entry: Entry): number {
  if (previous.related.includes(entry.id) || previous.suggest.includes(entry.id)) return 0.15;
  return entry.topic === previous.topic ? 0.12 : 0;
}
