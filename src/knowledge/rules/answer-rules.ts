/** Rules on the wording of an answer (KB015 to KB018, KB020). */
import { answerPlace, type Draft } from '../draft.ts';
import { type Problem, problem } from '../problem.ts';
import { forbiddenClaims } from './claims.ts';
import { readingAge } from './reading-age.ts';

/** What fits one bubble of a chat on a phone without scrolling. */
const MAX_CHARACTERS = 600;
const MAX_READING_AGE = 13;

const PLACEHOLDER = /\{\{[^}]*\}?\}?|\b(TODO|TBC|TBD|FIXME|XXX+)\b|[Ll]orem ipsum|\[[A-Z][a-z ]+\]/g;
const OTHER_MARKDOWN =
  /^#{1,6} |^\d+[.)] |^\s*\+ |(?<!\*)\*(?!\*)|\]\(|!\[|<\/?[a-z][^>]*>|`|^>|^\||^\s*(?:=+|-{2,}|\*{3,}|_{3,})\s*$/gim;

/** KB015 to KB018 and KB020 for one entry. */
export function answerProblems(draft: Draft): readonly Problem[] {
  const { answer } = draft;
  const claims = forbiddenClaims(answer).map(({ name, words, offset }) =>
    problem('KB015', answerPlace(draft, offset), `“${words}” is ${name}`),
  );
  return [
    ...claims,
    ...lengthProblems(draft),
    ...found(draft, PLACEHOLDER).map(({ place, words }) => problem('KB018', place, `“${words}” is left in`)),
    ...found(draft, OTHER_MARKDOWN).map(({ place, words }) =>
      problem('KB020', place, `“${words.trim()}” is not allowed`),
    ),
  ];
}

function lengthProblems(draft: Draft): readonly Problem[] {
  // Of what was written: a clinic's long name makes no answer hard to read.
  const age = readingAge(draft.written.replaceAll(/\{\{[^}]*\}\}/g, ' '));
  const tooOld = age > MAX_READING_AGE;
  const tooLong = draft.answer.length > MAX_CHARACTERS;
  return [
    ...(tooOld ? [problem('KB016', answerPlace(draft), `the reading age is ${age.toFixed(1)} years`)] : []),
    ...(tooLong ? [problem('KB017', answerPlace(draft), `${draft.answer.length} characters`)] : []),
    ...(draft.answer === '' ? [problem('KB004', answerPlace(draft), 'the answer is missing')] : []),
  ];
}

function found(draft: Draft, pattern: RegExp) {
  return [...draft.answer.matchAll(pattern)].map((match) => ({
    place: answerPlace(draft, match.index),
    words: match[0],
  }));
}
