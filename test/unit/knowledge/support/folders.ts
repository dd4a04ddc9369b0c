/** Knowledge folders for tests: the base fixture or the shipped knowledge, copied to a temporary place and changed. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

export const FIXTURES = 'test/fixtures/knowledge';
export const BASE = join(FIXTURES, 'base');
export const SHIPPED = 'knowledge';

/** What differs from the copied folder: a path to its new content, or `undefined` for a file that is absent. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a knowledge folder with changes; it is gone after the test file. */
export function folderWith(changes: Changes, from: string = BASE): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  made.push(folder);
  cpSync(from, folder, { recursive: true });
  write(folder, changes);
  return folder;
}

/** Changes a folder that `folderWith` made. */
export function write(folder: string, changes: Changes): void {
  for (const [path, content] of Object.entries(changes)) {
    const full = join(folder, path);
    if (content === undefined) rmSync(full);
    else {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
  }
}

/** The base folder with the files of one rule's fixture laid over it; its `REMOVED` lists the files that are absent. */
export function folderOfRule(code: string): string {
  const overlay = join(FIXTURES, code);
  const folder = folderWith({});
  cpSync(overlay, folder, { recursive: true });
  const list = join(overlay, 'REMOVED');
  const removed = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  write(folder, Object.fromEntries(removed.map((path) => [path, undefined])));
  return folder;
}

/** The text of a file of the base folder, with one wording replaced by another. */
export function baseFile(path: string, from = '', to = ''): string {
  const text = readFileSync(join(BASE, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  return text.replace(from, () => to);
}
