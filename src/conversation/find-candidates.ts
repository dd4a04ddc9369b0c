/** What the knowledge base has on an utterance: by the whole message, by its parts, and in the light of the turn before. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Candidate, hasContent, match } from '../matching/match.ts';
import type { Conversation, Utterance } from './conversation.ts';
import { followUpCandidates, isElliptical, pointsBack, previousEntry } from './follow-up.ts';
import { isAboutOtherTreatment, partsAtHand } from './other-treatment.ts';
import { itemsIn, questionsIn } from './split.ts';

/**
 * At or above this confidence an entry answers: somewhat more than the smallest that keeps wrong entries and out-of-scope
 * questions each at 5 % of the project’s own questions (`npm run evaluate -- --thresholds`; a test holds it), since the
 * phrasings were written by people who know those questions.
 */
export const SURE = 0.63;
/** An entry that is less than {@link AHEAD} ahead of the next has to be as sure as this. */
const SURE_BESIDE = 0.8;
const AHEAD = 0.05;
/** A whole message matched as surely as this asks one thing, whatever it lists: "wash and moisturise my face". */
const PLAIN = 0.93;
/** An item of a list is a word or two, which matches by chance more often than a question does. */
const SURE_OF_ITEM = 0.85;
/** Between this and {@link SURE} the bot asks which question was meant. */
export const UNSURE = 0.5;

/** What was found for an utterance. */
export interface Found {
  readonly knowledge: Knowledge;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The sure answers to the parts of the message, in the order asked; at least two, or none. */
  readonly several: readonly Candidate[];
  /** The question is about a treatment this knowledge does not cover. */
  readonly isElsewhere: boolean;
}

const MAX_ANSWERS = 3;

/** Looks the utterance up. */
export function findCandidates(knowledge: Knowledge, before: Conversation, utterance: Utterance): Found {
  const { text } = utterance;
  const whole = wholeOf(knowledge, before, utterance);
  const byPart = lists(knowledge, questionsIn(text));
  const candidates = bestOf([whole, ...byPart]);
  const several = sureOf(byPart, SURE);
  const isPlain = (candidates[0]?.confidence ?? 0) >= PLAIN;
  const items = several.length > 1 || isPlain ? [] : sureOf(lists(knowledge, itemsIn(text)), SURE_OF_ITEM);
  return {
    knowledge,
    candidates,
    several: several.length > 1 ? several : items.length > 1 ? items : [],
    isElsewhere: isAboutOtherTreatment(knowledge, text) && !isQuestionOf(candidates, text),
  };
}

/** The candidates of each part that asks something of its own; one part is the whole, which is looked up by itself. */
function lists(knowledge: Knowledge, parts: readonly string[]): readonly (readonly Candidate[])[] {
  if (parts.length < 2) return [];
  const found: (readonly Candidate[])[] = [];
  for (const part of partsAtHand(knowledge, parts).filter((asked) => hasContent(knowledge, asked)))
    found.push(candidatesOf(knowledge, part, found.at(-1)?.[0]));
  return found;
}

/** A part that points back is understood by the part before: "how long does the cream take and how long does it last". */
function candidatesOf(knowledge: Knowledge, part: string, before: Candidate | undefined): readonly Candidate[] {
  const isKnown = before !== undefined && before.confidence >= UNSURE;
  return isKnown && pointsBack(part) ? followUpCandidates(knowledge, before.entry, part) : match(knowledge, part);
}

/** The best of each list that is this sure, each entry once, in the order asked. */
function sureOf(found: readonly (readonly Candidate[])[], threshold: number): readonly Candidate[] {
  const sure = found.flatMap((candidates) => {
    const [best] = candidates;
    return best !== undefined && best.confidence >= threshold && isSure(candidates) ? [best] : [];
  });
  return distinct(sure).slice(0, MAX_ANSWERS);
}

function wholeOf(knowledge: Knowledge, before: Conversation, { text, at }: Utterance): readonly Candidate[] {
  const previous = previousEntry(knowledge, before, at);
  if (previous !== undefined && isElliptical(text)) return followUpCandidates(knowledge, previous, text);
  return match(knowledge, text);
}

/** The best is sure enough, and no other is as good: "cream" may be about any of the creams. */
export function isSure([best, next]: readonly Candidate[]): boolean {
  const ahead = (best?.confidence ?? 0) - (next?.confidence ?? 0);
  return (best?.confidence ?? 0) >= (ahead < AHEAD ? SURE_BESIDE : SURE);
}

/** A button or a link has sent the entry's own question. */
function isQuestionOf([best]: readonly Candidate[], text: string): boolean {
  return best?.entry.question === text.trim();
}

/** The list whose first candidate is the surest; the earlier one in a tie. */
function bestOf(lists: readonly (readonly Candidate[])[]): readonly Candidate[] {
  return lists.reduce((best, list) => ((list[0]?.confidence ?? 0) > (best[0]?.confidence ?? 0) ? list : best), []);
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ entry }, index) => candidates.findIndex((candidate) => candidate.entry === entry) === index,
  );
}
