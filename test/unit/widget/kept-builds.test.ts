import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepBuild } from '../../../tools/kept-builds.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-builds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const appOf = (version: number) => `app-version${version}.js`;

/** Writes the files of a version, as the bundler does, and keeps them. One chunk is the same in all. */
async function build(version: number): Promise<void> {
  const files = [appOf(version), 'es-as_ever-.js'];
  for (const name of [...files, 'manifest.json']) put(name);
  await keepBuild(folder, [...files, 'manifest.json']);
}

function put(name: string, text = ''): void {
  writeFileSync(join(folder, name), text);
}

function apps(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('app-'));
}

describe('the files of earlier builds', () => {
  it('are kept for the pages that were opened before', async () => {
    for (const version of [1, 2]) await build(version);
    expect(apps()).toEqual([appOf(1), appOf(2)]);
  });

  it('go when four newer builds are there, but for those that a newer one has too', async () => {
    for (const version of [1, 2, 3, 4, 5, 6]) await build(version);
    expect(apps()).toEqual([2, 3, 4, 5, 6].map(appOf));
    expect(readdirSync(folder)).toContain('es-as_ever-.js');
  });

  it('do not go because the same version is built again and again', async () => {
    for (const version of [1, 2, 2, 2, 2, 2, 2]) await build(version);
    expect(apps()).toEqual([appOf(1), appOf(2)]);
  });

  it('last anew when a version comes back', async () => {
    for (const version of [1, 2, 3, 4, 5, 1, 6]) await build(version);
    expect(apps()).toEqual([1, 3, 4, 5, 6].map(appOf));
  });

  it.each([
    ['is none yet', undefined],
    ['is no JSON', '{'],
    ['is something else', '{"a":1}'],
  ])('are what is there, where the list %s', async (_case, list) => {
    put(appOf(1));
    if (list !== undefined) put('builds.json', list);
    await build(2);
    expect(apps()).toEqual([appOf(1), appOf(2)]);
  });

  it('are all that goes', async () => {
    for (const name of ['loader.js', 'playground.js', 'notes.txt']) put(name);
    for (const version of [1, 2, 3, 4, 5, 6]) await build(version);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['loader.js', 'playground.js', 'notes.txt']));
  });
});
