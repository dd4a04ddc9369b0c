/** The files that belong to no single entry: disclaimer, clinic, sources, warning signs, personal words, synonyms. */
import type { z } from 'zod';
import { clinicProblems, fillIn } from './clinic-details.ts';
import { DISCLAIMER } from './disclaimer.ts';
import type { SourceTexts } from './draft.ts';
import { readText } from './files.ts';
import { type Problem, problem } from './problem.ts';
import { synonymProblems, warningSignProblems } from './rules/shared-rules.ts';
import { sampleProblems } from './sample-clinic.ts';
import * as schemas from './schemas.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

/** What the shared files hold; a field is undefined where its file could not be parsed. */
export interface Shared {
  readonly clinic: schemas.ClinicFile | undefined;
  readonly sourceTexts: SourceTexts | undefined;
  readonly warningSigns: schemas.WarningSignsFile | undefined;
  readonly personal: schemas.PersonalFile | undefined;
  readonly synonyms: schemas.SynonymsFile | undefined;
  readonly problems: readonly Problem[];
}

/** Reads every shared file of the folder, with all their problems. */
export function readShared(folder: string): Shared {
  const problems: Problem[] = [...disclaimerProblems(folder)];
  const parse = <T>(schema: z.ZodType<T>, path: string): Parsed<T> | undefined => {
    const file = readText(folder, path);
    if ('rule' in file) problems.push(file);
    if ('rule' in file) return undefined;
    const result = parseYaml(schema, path, file.text);
    if (result.kind === 'refused') problems.push(...result.problems);
    return result.kind === 'parsed' ? result.parsed : undefined;
  };
  const clinic = parse(schemas.clinicSchema, 'clinic.yaml');
  const sources = parse(schemas.sourcesSchema, 'sources.yaml');
  const signs = parse(schemas.warningSignsSchema, 'warning-signs.yaml');
  const personal = parse(schemas.personalSchema, 'personal-questions.yaml');
  const synonyms = parse(schemas.synonymsSchema, 'synonyms.yaml');

  if (clinic !== undefined) {
    problems.push(...clinicProblems(clinic.value, clinic.lineOf(['emergency'])));
    problems.push(...sampleProblems(clinic));
  }
  if (synonyms !== undefined) problems.push(...synonymProblems(synonyms));
  const sourceTexts = sources === undefined ? undefined : textsOf(folder, sources, problems);
  const filled = signs === undefined ? undefined : withDetails(signs, clinic?.value);
  if (filled !== undefined) problems.push(...warningSignProblems(filled, sourceTexts));
  return {
    clinic: clinic?.value,
    sourceTexts,
    warningSigns: filled?.value,
    personal: personal?.value,
    synonyms: synonyms?.value,
    problems,
  };
}

/** KB021. */
function disclaimerProblems(folder: string): readonly Problem[] {
  const file = readText(folder, 'disclaimer.md');
  if ('rule' in file) return [file];
  if (file.text === DISCLAIMER || file.text === `${DISCLAIMER}\n`) return [];
  return [problem('KB021', { file: 'disclaimer.md', line: 1 }, 'the text differs from the required one')];
}

/** Where the passages of each source are looked for: its whole text where we have it, else what was taken down. */
function textsOf(folder: string, sources: Parsed<schemas.SourcesFile>, problems: Problem[]): SourceTexts {
  const texts = new Map<string, string>();
  for (const [id, source] of Object.entries(sources.value)) {
    const passages = (source.passages ?? []).map((item) => ('quote' in item ? item.quote : item.summary));
    const file = source.text === undefined ? undefined : readText(folder, source.text);
    if (file !== undefined && 'rule' in file) problems.push(file);
    const whole = file === undefined || 'rule' in file ? [] : [file.text];
    texts.set(id, [...whole, ...passages].join('\n'));
  }
  return { sources: sources.value, texts };
}

function withDetails(
  signs: Parsed<schemas.WarningSignsFile>,
  clinic: schemas.ClinicFile | undefined,
): Parsed<schemas.WarningSignsFile> {
  const filled = signs.value.signs.map((sign) => ({ ...sign, guidance: fillIn(sign.guidance.trim(), clinic) }));
  return { ...signs, value: { ...signs.value, signs: filled } };
}
