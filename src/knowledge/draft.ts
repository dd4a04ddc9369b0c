/** An entry as it was written: parsed, and not yet checked against the rest of the knowledge. */
import type { Place } from './problem.ts';
import type { EntryFile, SourcesFile } from './schemas.ts';

export interface Draft {
  readonly path: string;
  readonly topic: string;
  readonly id: string;
  readonly fields: EntryFile;
  /** Markdown as it was written. */
  readonly written: string;
  /** Markdown with the clinic's details filled in; it has the same lines. */
  readonly answer: string;
  /** The line of the answer's first character. */
  readonly answerLine: number;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Sources with the whole text of those that have one. */
export interface SourceTexts {
  readonly sources: SourcesFile;
  /** Source id to the text in which its passages are looked for. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Where a field of a draft stands. */
export function fieldPlace(draft: Draft, ...path: readonly PropertyKey[]): Place {
  return { file: draft.path, line: draft.lineOf(path) };
}

/** Where a character of a draft's answer stands; `text` is the form of the answer in which the offset was counted. */
export function answerPlace(draft: Draft, offset = 0, text: string = draft.answer): Place {
  const linesBefore = text.slice(0, offset).split('\n').length - 1;
  return { file: draft.path, line: draft.answerLine + linesBefore };
}
