/** Personal medical questions: about one person's health, and so for a practitioner, whatever they resemble. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { oncePer } from '../matching/once-per.ts';
import { compile, findInOrder, type Pattern } from './pattern.ts';
import { sentencesOf } from './sentences.ts';
import { type Repair, wordRepair } from './word-repair.ts';

interface PersonalPatterns {
  readonly people: ReadonlySet<string>;
  readonly medical: readonly Pattern[];
  readonly phrasings: readonly Pattern[];
  readonly repair: Repair;
}

const patternsOf = oncePer(build);

/** Whether the utterance asks about one person's health: a person and a condition, an age, or a telling wording. */
export function isPersonal(knowledge: Knowledge, utterance: string): boolean {
  const patterns = patternsOf(knowledge);
  return sentencesOf(utterance, knowledge.synonyms.emoji)
    .map((sentence) => patterns.repair(sentence))
    .some((sentence) => asksForOne(sentence, patterns));
}

/** Whether somebody tells of their own skin: "my face is still red", "I am peeling". */
export function isAboutOwnSkin(utterance: string): boolean {
  return /\b(my|mine|i am|i have|i've|i'm|im|i got|i still)\b/i.test(utterance.replaceAll('’', "'"));
}

function asksForOne(sentence: readonly string[], { people, medical, phrasings }: PersonalPatterns): boolean {
  if (phrasings.some((pattern) => findInOrder(pattern, sentence).length > 0)) return true;
  if (!sentence.some((word) => people.has(word))) return false;
  return tellsAge(sentence) || medical.some((pattern) => findInOrder(pattern, sentence, 0).length > 0);
}

/** "I am 16", "my 15 year old". */
function tellsAge(sentence: readonly string[]): boolean {
  return sentence.some((word, index) => {
    if (!/^\d{1,2}$/.test(word)) return false;
    const before = sentence.slice(Math.max(0, index - 2), index).join(' ');
    const next = sentence[index + 1] ?? '';
    return (
      /^(year|years|yr|yrs|yo)$/.test(next) ||
      (/\b(i am|she is|he is)$/.test(before) && !/^(day|days|weeks)$/.test(next))
    );
  });
}

function build(knowledge: Knowledge): PersonalPatterns {
  const { people, medical, phrasings, groups } = knowledge.personal;
  const patterns = (wordings: readonly string[]): readonly Pattern[] =>
    wordings.map((wording) => compile(wording, groups));
  return {
    people: new Set(people),
    medical: patterns(medical),
    phrasings: patterns(phrasings),
    repair: wordRepair(new Set(medical.flatMap((wording) => wording.split(' '))), knowledge, []),
  };
}
