/** The part of the widget that answers without a server, built for a test. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUILDER = fileURLToPath(new URL('build-offline.ts', import.meta.url));

/** A file of the build. */
export interface BuiltFile {
  readonly name: string;
  readonly code: string;
  /** Bytes. */
  readonly gzip: number;
}

/** A new folder with `open-offline.js` and the core in a chunk of its own. */
export function buildOffline(): string {
  const folder = mkdtempSync(join(tmpdir(), 'widget-offline-'));
  execFileSync(process.execPath, ['--import', 'tsx', BUILDER, folder]);
  return folder;
}

/** What is in the folder. */
export function filesIn(folder: string): readonly BuiltFile[] {
  return readdirSync(folder).map((name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    return { name, code, gzip: gzipSync(code, { level: 9 }).length };
  });
}
