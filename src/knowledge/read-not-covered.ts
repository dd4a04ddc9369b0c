/** Near topics that no entry answers, from `not-covered.yaml`. A knowledge folder may do without them. */
import { exists, readText } from './files.ts';
import type { NotCovered } from './knowledge.ts';
import type { Problem } from './problem.ts';
import type { Drafts } from './read-drafts.ts';
import { notCoveredProblems } from './rules/not-covered-rules.ts';
import { notCoveredSchema } from './schemas.ts';
import { parseYaml } from './yaml-file.ts';

const FILE = 'not-covered.yaml';

export interface NearTopics {
  /** In the order of the file; empty where it is missing or could not be parsed. */
  readonly notCovered: readonly NotCovered[];
  readonly problems: readonly Problem[];
}

/** Reads the file, if there is one, and holds it against the entries. */
export function readNotCovered(folder: string, entries: Drafts): NearTopics {
  if (!exists(folder, FILE)) return { notCovered: [], problems: [] };
  const file = readText(folder, FILE);
  if ('rule' in file) return { notCovered: [], problems: [file] };
  const result = parseYaml(notCoveredSchema, FILE, file.text);
  if (result.kind === 'refused') return { notCovered: [], problems: result.problems };
  return { notCovered: result.parsed.value.topics, problems: notCoveredProblems(FILE, result.parsed, entries) };
}
