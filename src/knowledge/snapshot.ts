/**
 * The checked knowledge as one file, written by the build: a start need not parse and check 120 files again.
 *
 * A snapshot is believed only while the knowledge folder and the program that checked it are, byte for byte, the ones
 * it was made by.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Content, contentOf } from './assemble.ts';
import type { Knowledge } from './knowledge.ts';
import { type Loaded, loadKnowledge } from './load.ts';
import { restore } from './publish.ts';

/** The loader and its rules: a snapshot that other rules have checked is not believed. */
const PROGRAM = fileURLToPath(new URL('.', import.meta.url));

/** The build wrote the content beside the program: it is believed as the program is, once the fingerprint fits. */
const snapshotSchema = z.object({
  fingerprint: z.string(),
  version: z.string(),
  content: z.custom<Content>((content) => typeof content === 'object' && content !== null),
});
type Snapshot = z.infer<typeof snapshotSchema>;

/** Loads from the snapshot if it is of this very folder and nothing is due for review, else from the folder. */
export function openKnowledge(folder: string, snapshotFile: string, today?: string): Loaded {
  const date = today ?? new Date().toISOString().slice(0, 10);
  const snapshot = readSnapshot(snapshotFile);
  if (snapshot === undefined || snapshot.fingerprint !== fingerprint(PROGRAM, folder))
    return loadKnowledge(folder, date);
  const knowledge = restore(snapshot.content);
  const isDue = knowledge.entries.some(({ reviewBy }) => reviewBy < date);
  if (isDue || knowledge.version !== snapshot.version) return loadKnowledge(folder, date);
  return { kind: 'loaded', knowledge, warnings: [] };
}

/** Writes the snapshot of knowledge that has just been loaded from the folder. */
export function writeSnapshot(folder: string, snapshotFile: string, knowledge: Knowledge): void {
  const { version } = knowledge;
  const snapshot: Snapshot = { fingerprint: fingerprint(PROGRAM, folder), version, content: contentOf(knowledge) };
  mkdirSync(dirname(snapshotFile), { recursive: true });
  // Renamed into place, so that nobody reads half of it.
  const unfinished = `${snapshotFile}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(snapshot));
  renameSync(unfinished, snapshotFile);
}

/** SHA-256 over the path and bytes of every file in the folders: a program's, a knowledge base's. */
export function fingerprint(...folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of pathsIn(folder)) {
      const bytes = bytesOf(join(folder, path));
      if (bytes !== undefined) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function readSnapshot(snapshotFile: string): Snapshot | undefined {
  try {
    return snapshotSchema.safeParse(JSON.parse(readFileSync(snapshotFile, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Nothing for a folder that is missing: the loader will say so. */
function pathsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}

/** Undefined for a folder. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
