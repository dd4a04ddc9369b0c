/** Entry files into drafts: front matter and answer, parsed and placed. */
import { basename, dirname } from 'node:path';
import { fillIn } from './clinic-details.ts';
import type { Draft } from './draft.ts';
import { entryPaths, readText, type TextFile } from './files.ts';
import type { Clinic } from './knowledge.ts';
import { type Problem, problem } from './problem.ts';
import { entrySchema } from './schemas.ts';
import { parseYaml } from './yaml-file.ts';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** The ids of all entries, also of those that could not be parsed. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Every entry of the folder that could be parsed, and the problems of those that could not. */
export function readDrafts(folder: string, clinic: Clinic | undefined): Drafts {
  const paths = entryPaths(folder);
  const results = paths.map((path) => {
    const file = readText(folder, path);
    return 'rule' in file ? [file] : readDraft(file, clinic);
  });
  const drafts = results.flatMap((result) => ('fields' in result ? [result] : []));
  const problems = results.flatMap((result) => ('fields' in result ? [] : result));
  return { drafts, ids: new Set(paths.map(idOf)), problems: [...problems, ...nameProblems(paths)] };
}

function readDraft(file: TextFile, clinic: Clinic | undefined): Draft | readonly Problem[] {
  const parts = FRONT_MATTER.exec(file.text);
  if (parts === null) {
    return [problem('KB004', { file: file.path, line: 1 }, 'the front matter between two lines of --- is missing')];
  }
  const [, yaml = '', body = ''] = parts;
  const result = parseYaml(entrySchema, file.path, yaml, 2);
  if (result.kind === 'refused') return result.problems;
  const leading = body.length - body.trimStart().length;
  return {
    path: file.path,
    topic: dirname(file.path),
    id: idOf(file.path),
    fields: result.parsed.value,
    written: body.trim(),
    answer: fillIn(body.trim(), clinic),
    answerLine: file.text.slice(0, file.text.length - body.length + leading).split('\n').length,
    lineOf: result.parsed.lineOf,
  };
}

/** KB005. */
function nameProblems(paths: readonly string[]): readonly Problem[] {
  const owners = new Map<string, string>();
  return paths.flatMap((path) => {
    const id = idOf(path);
    const place = { file: path, line: 1 };
    const owner = owners.get(id);
    owners.set(id, path);
    if (!ID.test(id)) return [problem('KB005', place, `“${id}” is not in kebab-case`)];
    return owner === undefined ? [] : [problem('KB005', place, `the id is taken by ${owner}`)];
  });
}

function idOf(path: string): string {
  return basename(path, '.md');
}
