/**
 * Keeps the files of earlier builds beside those of the newest.
 *
 * A page that was opened before an update, and a loader that a browser or a proxy still has, ask for the files of their
 * own build. The loader checks the application by its hash, so nothing newer can stand in for it.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isHashed } from '../src/channels/widget/hashed-name.ts';

/** Puts the files of a build on the list in the folder, and removes what only builds older than the last five have. */
export async function keepBuild(folder: string, files: readonly string[]): Promise<void> {
  const build = files.filter(isHashed).toSorted();
  const present = (await readdir(folder)).filter(isHashed);
  const earlier = await listed(folder, present);
  const builds = [build, ...earlier.filter((other) => other.join() !== build.join())].slice(0, KEPT);
  const kept = new Set(builds.flat());
  await Promise.all(present.filter((name) => !kept.has(name)).map((name) => rm(join(folder, name))));
  await writeFile(join(folder, LIST), JSON.stringify(builds));
}

const LIST = 'builds.json';
/** A tab is seldom open for longer than five updates. */
const KEPT = 5;

const builds = z.array(z.array(z.string()));

/** The earlier builds, newest first. Without a list that can be read, whatever is there counts as one. */
async function listed(folder: string, present: string[]): Promise<string[][]> {
  try {
    return builds.parse(JSON.parse(await readFile(join(folder, LIST), 'utf8')));
  } catch {
    return [present];
  }
}
