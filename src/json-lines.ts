/** JSON Lines whose lines may be wrong one by one. */
import type { z } from 'zod';

/** A line that can't be used. */
export interface BadLine {
  /** Counted from one, as editors do. */
  readonly line: number;
  readonly reason: string;
}

/** What a file says, and the lines of it that say nothing. */
export interface Lines<Value> {
  readonly good: readonly Value[];
  readonly bad: readonly BadLine[];
}

/** Reads each line by the schema; blank lines don't count. `needs` says what a line must hold. */
export function jsonLines<Value>(file: string, schema: z.ZodType<Value>, needs: string): Lines<Value> {
  const good: Value[] = [];
  const bad: BadLine[] = [];
  for (const [index, text] of withoutByteOrderMark(file).split(/\r?\n/).entries()) {
    if (text.trim() === '') continue;
    const parsed = parsedJson(text);
    const result = schema.safeParse(parsed);
    if (result.success) good.push(result.data);
    else bad.push({ line: index + 1, reason: parsed === undefined ? 'is no JSON' : `needs ${needs}` });
  }
  return { good, bad };
}

function withoutByteOrderMark(file: string): string {
  return file.startsWith('\uFEFF') ? file.slice(1) : file;
}

/** JSON has no `undefined`: that is what a text becomes that is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
