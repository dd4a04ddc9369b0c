/** YAML with line numbers: text in, a checked value or its problems out. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { placeOf, plainWords } from './plain-words.ts';
import { type Problem, problem } from './problem.ts';
import { type Finding, survey } from './yaml-survey.ts';

/** A parsed value and a way to find the line of any of its fields. */
export interface Parsed<T> {
  readonly value: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export type ParseResult<T> =
  | { readonly kind: 'parsed'; readonly parsed: Parsed<T> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Parses YAML against a schema, reporting every problem with its line.
 *
 * `firstLine` is where the YAML starts in its file, for front matter.
 */
export function parseYaml<T>(schema: z.ZodType<T>, file: string, yaml: string, firstLine = 1): ParseResult<T> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const refuse = (findings: readonly Finding[]): ParseResult<T> => ({
    kind: 'refused',
    problems: findings.map(({ offset, message }) => problem('KB002', { file, line: lineAt(offset) }, message)),
  });

  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0)
    return refuse(syntax.map(({ pos, message }) => ({ offset: pos[0], message: firstOf(message) })));
  const { findings, offsetOf } = survey(document.contents);
  if (findings.length > 0) return refuse(findings);
  return checked(schema, document.toJS(), file, (path) => lineAt(offsetOf(path)));
}

/** The parser's message without the excerpt of the file below it. */
function firstOf(message: string): string {
  return message.split('\n')[0] ?? message;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, file: string, lineOf: Parsed<T>['lineOf']): ParseResult<T> {
  const result = schema.safeParse(value, { error: plainWords });
  if (result.success) return { kind: 'parsed', parsed: { value: result.data, lineOf } };
  return { kind: 'refused', problems: result.error.issues.flatMap((issue) => issueProblems(issue, file, lineOf)) };
}

function issueProblems(issue: z.core.$ZodIssue, file: string, lineOf: Parsed<unknown>['lineOf']): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem('KB003', { file, line: lineOf([...issue.path, key]) }, `unknown field “${key}”`),
    );
  }
  return [problem('KB004', { file, line: lineOf(issue.path) }, `${placeOf(issue.path)}: ${issue.message}`)];
}
