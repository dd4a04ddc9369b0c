/** Rules on relations between entries (KB010, KB014). */
import { type Draft, fieldPlace } from '../draft.ts';
import { type Problem, problem } from '../problem.ts';

const RISKS = 'risks-second-opinion';
/** Topics that speak of what can be gained: a gain is never stated without the way to the risks. */
const TOPICS_OF_GAIN = new Set(['benefits', 'results']);

/** KB010 and KB014: the relations of every entry; `ids` are those of all entries, readable or not. */
export function relationProblems(drafts: readonly Draft[], ids: ReadonlySet<string>): readonly Problem[] {
  return drafts.flatMap((draft) => [...brokenRelations(draft, ids), ...missingRisks(draft)]);
}

function brokenRelations(draft: Draft, ids: ReadonlySet<string>): readonly Problem[] {
  return (['related', 'suggest'] as const).flatMap((field) =>
    draft.fields[field].flatMap((id, index) => {
      if (ids.has(id) && id !== draft.id) return [];
      const message = id === draft.id ? `${field} names the entry itself` : `${field}: there is no entry “${id}”`;
      return [problem('KB010', fieldPlace(draft, field, index), message)];
    }),
  );
}

function missingRisks(draft: Draft): readonly Problem[] {
  if (!TOPICS_OF_GAIN.has(draft.topic) || draft.fields.related.includes(RISKS)) return [];
  return [problem('KB014', fieldPlace(draft, 'related'), `${draft.id} is not related to ${RISKS}`)];
}
