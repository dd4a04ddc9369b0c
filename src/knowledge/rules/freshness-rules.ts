/** The rule on review dates (KB022). */
import { type Draft, fieldPlace } from '../draft.ts';
import { type Problem, problem } from '../problem.ts';

/** KB022 for one entry; `today` is an ISO date. */
export function freshnessProblems(draft: Draft, today: string): readonly Problem[] {
  const { reviewBy } = draft.fields;
  if (reviewBy >= today) return [];
  return [problem('KB022', fieldPlace(draft, 'reviewBy'), `was to be reviewed by ${reviewBy}`)];
}
