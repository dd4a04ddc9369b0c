/** Questions about another treatment: what is true of Dermapen may be false of it. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withoutPauses, wordsOf } from '../matching/words.ts';

/** "Is laser better" compares with the treatment at hand, though it does not name it. */
const COMPARING = / (better|worse|versus|vs|compared|compare|comparison|difference|instead|than) /;

/** The parts that may be about the treatment at hand: once another is named, "how much is it" asks about that one. */
export function partsAtHand(knowledge: Knowledge, parts: readonly string[]): readonly string[] {
  const elsewhere = parts.findIndex((part) => isAboutOtherTreatment(knowledge, part));
  if (elsewhere < 0) return parts;
  const { subject } = knowledge.synonyms;
  return parts.filter((part, at) => at < elsewhere || names(plainOf(part), subject));
}

/** Whether the utterance names a treatment this knowledge does not cover, and not the one it does. */
export function isAboutOtherTreatment({ synonyms }: Knowledge, utterance: string): boolean {
  const plain = plainOf(utterance);
  return names(plain, synonyms.otherTreatments) && !names(plain, synonyms.subject) && !COMPARING.test(plain);
}

function plainOf(utterance: string): string {
  return ` ${withoutPauses(wordsOf(utterance)).join(' ')} `;
}

function names(plain: string, words: readonly string[]): boolean {
  return words.some((word) => plain.includes(` ${word} `));
}
