/** How large the built widget is, against what it may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clientPath, clients } from '../../clients/clients.ts';

export interface Size {
  readonly title: string;
  /** KiB, gzip -9. */
  readonly size: number;
  /** KiB; others' files have none. */
  readonly limit?: number;
}

const PARTS = [
  { title: 'loader', pattern: /^loader\.js$/, limit: 2 },
  { title: 'application', pattern: /^app-[\w-]{8}\.js$/, limit: 20 },
  { title: 'offline chunk', pattern: /^offline-core-[\w-]{8}\.js$/, limit: 60 },
] as const;

export function sizesOf(folder: string): readonly Size[] {
  const names = readdirSync(folder);
  const ours = PARTS.map(({ title, pattern, limit }) => {
    const name = names.find((each) => pattern.test(each));
    if (name === undefined) throw new Error(`The build has no ${title}.`);
    return { title, size: compressed(join(folder, name)), limit };
  });
  const others = clients.map(({ name, from, file }) => ({
    title: `${from} ${file}`,
    size: compressed(clientPath(name)),
  }));
  return [...ours, ...others];
}

function compressed(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1024;
}
