/** Files into knowledge: read, checked as a whole, frozen. The only place that makes an `EntryId` or a `Disclaimer`. */
import type { Knowledge } from './knowledge.ts';
import type { Problem } from './problem.ts';
import { publish } from './publish.ts';
import { type Drafts, readDrafts } from './read-drafts.ts';
import { readNotCovered } from './read-not-covered.ts';
import { readShared, type Shared } from './read-shared.ts';
import { answerProblems } from './rules/answer-rules.ts';
import { freshnessProblems } from './rules/freshness-rules.ts';
import { phrasingProblems, sharedPhrasingProblems } from './rules/phrasing-rules.ts';
import { relationProblems } from './rules/relation-rules.ts';
import { sourceProblems } from './rules/source-rules.ts';

/** Knowledge that may be published, or everything that keeps it from being published. */
export type Loaded =
  | { readonly kind: 'loaded'; readonly knowledge: Knowledge; readonly warnings: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Loads a knowledge folder and reports **all** its problems at once, in the order of files and lines.
 *
 * `today` is an ISO date; entries to be reviewed before it are warned about.
 */
export function loadKnowledge(folder: string, today: string = new Date().toISOString().slice(0, 10)): Loaded {
  const shared = readShared(folder);
  const { clinic, sourceTexts, warningSigns, personal, synonyms } = shared;
  const read = readDrafts(folder, clinic);
  const near = readNotCovered(folder, read);
  const entries = entryProblems(read, shared, today);
  const problems = inOrder([...shared.problems, ...read.problems, ...entries, ...near.problems]);
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'refused', problems };
  // Without errors every shared file has been parsed; the compiler cannot know.
  if (!clinic || !sourceTexts || !warningSigns || !personal || !synonyms) return { kind: 'refused', problems };
  const { sources } = sourceTexts;
  const { drafts } = read;
  const { notCovered } = near;
  const knowledge = publish({ drafts, clinic, sources, warningSigns, personal, synonyms, notCovered });
  return { kind: 'loaded', knowledge, warnings: problems };
}

function entryProblems({ drafts, ids }: Drafts, { sourceTexts }: Shared, today: string): readonly Problem[] {
  return [
    ...drafts.flatMap((draft) => [
      ...phrasingProblems(draft),
      ...(sourceTexts === undefined ? [] : sourceProblems(draft, sourceTexts)),
      ...answerProblems(draft),
      ...freshnessProblems(draft, today),
    ]),
    ...sharedPhrasingProblems(drafts),
    ...relationProblems(drafts, ids),
  ];
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
