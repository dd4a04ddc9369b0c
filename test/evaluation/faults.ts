/** What goes wrong between a question and its entry, as parts of those it could go wrong for. */
import { isAskedFor, isExcused, type Result, type Row } from './score.ts';

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/** Labels of questions that an entry is there for. */
const IN_SCOPE: readonly Row['expect'][] = ['seed', 'sourced', 'clinic', 'practitioner'];

/** Of the rows in scope: those answered from entries of which none is asked for. */
export function wrongAnswered(results: readonly Result[]): Part {
  return part(results.filter(isInScope), isWrong);
}

/** Of the rows out of scope: those answered from any entry. */
export function outAnswered(results: readonly Result[]): Part {
  return part(
    results.filter(({ row }) => row.expect === 'out'),
    ({ reply, lenient }) => reply.answers.length > 0 && !lenient,
  );
}

/** Of the rows in scope that got a “did you mean”: those with an entry that is asked for among the choices. */
export function choicesRight(results: readonly Result[]): Part {
  const shown = results.filter((result) => isInScope(result) && result.reply.kind === 'clarify');
  return part(shown, isOffered);
}

/** Of the rows labelled `practitioner`: those answered plainly. */
export function practitionerAnswered(results: readonly Result[]): Part {
  return part(
    results.filter(({ row }) => row.expect === 'practitioner'),
    ({ reply }) => reply.kind === 'answer',
  );
}

/** Answered from another entry: a label of `clinic` or `practitioner` does not make its neighbours right. */
export function isWrong({ row, reply }: Result): boolean {
  const isNamed = reply.answers.some(({ entry }) => isAskedFor(row, entry));
  return reply.answers.length > 0 && !isNamed && !isExcused(row, reply);
}

/** An entry that is asked for is among the choices. */
export function isOffered({ row, reply }: Result): boolean {
  return reply.choices.some(({ entry }) => isAskedFor(row, entry));
}

export function isInScope({ row }: Result): boolean {
  return IN_SCOPE.includes(row.expect);
}

/** 0 to 1; nothing of nothing is 0. */
export function shareOf({ count, of }: Part): number {
  return of === 0 ? 0 : count / of;
}

function part(results: readonly Result[], is: (result: Result) => boolean): Part {
  return { count: results.filter(is).length, of: results.length };
}
