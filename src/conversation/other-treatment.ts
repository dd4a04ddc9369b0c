/** Questions about another treatment: what is true of Dermapen may be false of it. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withoutPauses, wordsOf } from '../matching/words.ts';

/** "Is laser better" compares with the treatment at hand, though it does not name it. */
const COMPARING = / (better|worse|versus|vs|compared|compare|comparison|difference|instead|than) /;

/** Whether the utterance names a treatment this knowledge does not cover, and not the one it does. */
export function isAboutOtherTreatment({ synonyms }: Knowledge, utterance: string): boolean {
  const plain = ` ${withoutPauses(wordsOf(utterance)).join(' ')} `;
  const names = (words: readonly string[]): boolean => words.some((word) => plain.includes(` ${word} `));
  return names(synonyms.otherTreatments) && !names(synonyms.subject) && !COMPARING.test(plain);
}
