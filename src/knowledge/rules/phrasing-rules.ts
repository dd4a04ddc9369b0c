/** Rules on the phrasings of entries: enough of them, one short, none twice (KB006 to KB009). */
import { type Draft, fieldPlace } from '../draft.ts';
import { type Problem, problem } from '../problem.ts';
import { signature } from './signature.ts';

/** Fewer phrasings than this cost more accuracy than anything else: from 1 to 10 phrasings gains 34 to 42 points. */
const MIN_ALTERNATIVES = 10;

/** KB006 to KB008: the phrasings of one entry. */
export function phrasingProblems(draft: Draft): readonly Problem[] {
  const { alternatives } = draft.fields;
  const place = fieldPlace(draft, 'alternatives');
  const problems: Problem[] = [];
  if (alternatives.length < MIN_ALTERNATIVES) {
    problems.push(problem('KB006', place, `${alternatives.length} alternatives`));
  }
  if (!alternatives.some((alternative) => alternative.split(/\s+/).length <= 2)) {
    problems.push(problem('KB007', place, 'no alternative has one or two words'));
  }
  return [...problems, ...repeated(draft)];
}

/** KB009: phrasings that two entries share. The later entry, in the order of paths, is blamed. */
export function sharedPhrasingProblems(drafts: readonly Draft[]): readonly Problem[] {
  const owners = new Map<string, { readonly draft: Draft; readonly phrasing: string }>();
  return drafts.flatMap((draft) =>
    phrasings(draft).flatMap(({ phrasing, path }) => {
      const key = signature(phrasing);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { draft, phrasing });
      if (owner === undefined || owner.draft === draft) return [];
      const message = `“${phrasing}” is “${owner.phrasing}” of ${owner.draft.path}`;
      return [problem('KB009', fieldPlace(draft, ...path), message)];
    }),
  );
}

function repeated(draft: Draft): readonly Problem[] {
  const seen = new Map<string, string>();
  return phrasings(draft).flatMap(({ phrasing, path }) => {
    const key = signature(phrasing);
    const earlier = seen.get(key);
    seen.set(key, phrasing);
    return earlier === undefined
      ? []
      : [problem('KB008', fieldPlace(draft, ...path), `“${phrasing}” is nearly “${earlier}”`)];
  });
}

function phrasings(draft: Draft): readonly { readonly phrasing: string; readonly path: readonly PropertyKey[] }[] {
  return [
    { phrasing: draft.fields.question, path: ['question'] },
    ...draft.fields.alternatives.map((phrasing, index) => ({ phrasing, path: ['alternatives', index] })),
  ];
}
