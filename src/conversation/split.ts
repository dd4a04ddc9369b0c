/** A message that holds more than one question, as its parts. */
import { withoutPauses, wordsOf } from '../matching/words.ts';

/** Parts looked at; each is matched by itself. */
const MAX_PARTS = 4;
/** Words of a question that names several things. */
const MAX_LIST = 14;
const QUESTION_START =
  'how|what|when|where|why|who|which|is|are|can|could|do|does|did|will|would|should|shall|may|must|has|have|am|also';
const BOUNDARY = new RegExp(
  `[.?!;\\n]+|,?\\s+(?:and|or|also|then|plus)\\s+(?=(?:${QUESTION_START})\\b)|,\\s+(?=(?:${QUESTION_START})\\b)`,
  'i',
);

/**
 * The things a short question names side by side: "swim and drink alcohol", "redness, swelling". A story that lists
 * things is no such question, and has none.
 */
export function itemsIn(utterance: string): readonly string[] {
  if (withoutPauses(wordsOf(utterance)).length > MAX_LIST) return [];
  return utterance
    .split(/[,&+/]|\b(?:and|or)\b/i)
    .map((item) => item.trim())
    .filter((item) => withoutPauses(wordsOf(item)).length > 0)
    .slice(0, MAX_PARTS);
}

/** The parts of a message that may be questions of their own, in order. A message with one question is one part. */
export function questionsIn(utterance: string): readonly string[] {
  return utterance
    .split(BOUNDARY)
    .map((part) => part.trim())
    .filter((part) => withoutPauses(wordsOf(part)).length > 0)
    .slice(0, MAX_PARTS);
}
