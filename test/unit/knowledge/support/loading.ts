/** Loading for tests: what was loaded, or what was found. */
import type { Knowledge } from '../../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../../src/knowledge/load.ts';
import type { Problem } from '../../../../src/knowledge/problem.ts';
import { type Changes, folderWith } from './folders.ts';

/** The day on which every fixture but that of KB022 is fresh. */
export const TODAY = '2026-11-22';

/** The knowledge of a folder that must load. */
export function loaded(folder: string): Knowledge {
  const result = loadKnowledge(folder, TODAY);
  if (result.kind === 'refused') throw new Error(problemLines(result.problems).join('\n'));
  return result.knowledge;
}

/** Every problem of a folder, errors and warnings, as `file:line rule`. */
export function problemsOf(folder: string): readonly string[] {
  const result = loadKnowledge(folder, TODAY);
  return problemLines(result.kind === 'refused' ? result.problems : result.warnings);
}

/** Every problem of the base folder with changes, as `file:line rule`. */
export function problemsWith(changes: Changes): readonly string[] {
  return problemsOf(folderWith(changes));
}

function problemLines(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
