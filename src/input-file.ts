/** A file that a command is given. */
import { readFileSync } from 'node:fs';

/** Its text; else an error that a person can act on. */
export function readInput(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    throw new Error(`${file} cannot be read: ${reasons.get(code) ?? String(code)}. Name a file of JSON Lines.`);
  }
}

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'you may not read it'],
]);
