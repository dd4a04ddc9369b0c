/** Files that spare work at the next start: to lose one costs time, nothing else. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Its bytes; none if it can't be read. */
export function readKept(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

/** Renamed into place, so that nobody reads half of it. Where it may not be written, it is not kept. */
export function keep(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch {
    return;
  }
}
