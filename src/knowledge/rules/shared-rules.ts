/** Rules on the warning signs and the synonyms (KB024, KB025, and the wording rules for guidance). */
import type { SourceTexts } from '../draft.ts';
import { type Problem, problem } from '../problem.ts';
import type { SynonymsFile, WarningSignsFile } from '../schemas.ts';
import type { Parsed } from '../yaml-file.ts';
import { forbiddenClaims } from './claims.ts';
import { citationProblems } from './source-rules.ts';

const FILE = 'warning-signs.yaml';

/** KB011, KB012, KB015, KB018 and KB024 for every warning sign; its citations only when the sources could be read. */
export function warningSignProblems(
  signs: Parsed<WarningSignsFile>,
  texts: SourceTexts | undefined,
): readonly Problem[] {
  return signs.value.signs.flatMap((sign, index) => {
    const place = (...path: readonly PropertyKey[]) => ({ file: FILE, line: signs.lineOf(['signs', index, ...path]) });
    const patterns = [...sign.phrasings, ...sign.combinations, ...sign.reported];
    const unknown = [...patterns.join(' ').matchAll(/<([^>]*)>/g)]
      .map(([, group = '']) => group)
      .filter((group) => !Object.hasOwn(signs.value.groups, group));
    return [
      ...(patterns.length === 0 ? [problem('KB024', place('id'), `${sign.id} has no phrasings`)] : []),
      ...unknown.map((group) => problem('KB024', place('id'), `${sign.id}: there is no group <${group}>`)),
      ...forbiddenClaims(sign.guidance).map(({ words, name }) =>
        problem('KB015', place('guidance'), `“${words}” is ${name}`),
      ),
      ...(sign.guidance.includes('{{') ? [problem('KB018', place('guidance'), 'a placeholder is left in')] : []),
      ...(texts === undefined ? [] : citationProblems(sign.sources, texts, (source) => place('sources', source))),
    ];
  });
}

/** KB025. */
export function synonymProblems({ value, lineOf }: Parsed<SynonymsFile>): readonly Problem[] {
  const owners = new Map<string, number>();
  return value.groups.flatMap((group, groupIndex) =>
    group.flatMap((word, index) => {
      const owner = owners.get(word);
      owners.set(word, groupIndex);
      if (owner === undefined) return [];
      const place = { file: 'synonyms.yaml', line: lineOf(['groups', groupIndex, index]) };
      return [problem('KB025', place, `“${word}” is also in the group of “${value.groups[owner]?.[0]}”`)];
    }),
  );
}
