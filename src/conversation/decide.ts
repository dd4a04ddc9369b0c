/** The decision: answer, ask which question was meant, or say that there is no approved answer. */
import { type Found, isSure, UNSURE } from './find-candidates.ts';
import * as messages from './messages.ts';
import type { Message } from './reply.ts';

const MAX_CHOICES = 3;

/** The message for what was found. */
export function answerOrAsk({ knowledge, candidates, several, isElsewhere }: Found, isOwnSkin: boolean): Message {
  if (several.length > 1) return messages.answers(knowledge, several, isOwnSkin);
  const [best] = candidates;
  if (isElsewhere) return messages.fallback('otherTreatment');
  if (best === undefined || best.confidence < UNSURE) return messages.fallback('unknown');
  if (isSure(candidates)) return messages.answers(knowledge, [best], isOwnSkin);
  return messages.clarify(candidates.slice(0, MAX_CHOICES).map(({ entry }) => entry));
}
