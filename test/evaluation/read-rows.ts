/** The rows of an evaluation file, parsed. */
import { readInput } from '../../src/input-file.ts';
import { type Row, rowSchema } from './score.ts';

/** One row a line, empty lines skipped. Throws, with the file and the line, on one that is no row. */
export function readRows(file: string): readonly Row[] {
  return readInput(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowIn(line, `${file}:${index + 1}`)]));
}

/** What the person types, turn by turn; a row without turns has one. */
export function turnsOf({ turns, text }: Row): readonly string[] {
  return turns?.map((turn) => (typeof turn === 'string' ? turn : turn.text)) ?? [text ?? ''];
}

function rowIn(line: string, place: string): Row {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place} is no evaluation row: see docs/evaluation.md for their form.`, { cause });
  }
}
