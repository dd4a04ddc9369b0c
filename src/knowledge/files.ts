/** The files of a knowledge folder, read with their size bounded. */
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, problem } from './problem.ts';

/** Larger files are refused: an entry is a page, not a book, and YAML takes a second for 2 MB. */
const MAX_BYTES = 512 * 1024;

/** A text file; `path` is relative to the knowledge folder, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A text file, or the problem that kept it from being read. */
export function readText(folder: string, path: string): TextFile | Problem {
  try {
    const full = join(folder, path);
    const { size } = statSync(full);
    if (size > MAX_BYTES) return problem('KB001', { file: path, line: 1 }, `${size} bytes is too large`);
    return {
      path,
      text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(full)).replaceAll('\r\n', '\n'),
    };
  } catch (error) {
    return problem('KB001', { file: path, line: 1 }, reason(error));
  }
}

/** Whether there is anything of that name, readable or not. */
export function exists(folder: string, path: string): boolean {
  return existsSync(join(folder, path));
}

/** Paths of the entries, `<topic>/<entry-id>.md`, by topic, then id; the folder `sources` holds no entries. */
export function entryPaths(folder: string): readonly string[] {
  const topics = children(folder).filter((child) => child.isDirectory() && child.name !== 'sources');
  return topics
    .map(({ name }) => name)
    .sort()
    .flatMap((topic) => idsIn(join(folder, topic)).map((id) => `${topic}/${id}.md`));
}

/** Sorted without the ending, so that an id comes before the longer ids that begin with it. */
function idsIn(topic: string): readonly string[] {
  const files = children(topic).filter((child) => child.isFile() && child.name.endsWith('.md'));
  return files.map(({ name }) => name.slice(0, -'.md'.length)).sort();
}

function children(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function reason(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'the file is missing';
  return error instanceof Error ? error.message : String(error);
}
