/** The built widget, read once and held in memory; a file is compressed when it is first asked for. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Fault } from '../../errors.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface WidgetFile {
  readonly bodies: () => Promise<Readonly<Record<Encoding, Buffer>>>;
  /** For `integrity` in a script tag; the middle of the entity tag as well. */
  readonly integrity: string;
}

/** By file name. */
export type WidgetFiles = ReadonlyMap<string, WidgetFile>;

/** Where the build puts them: beside the program when that is built, and in the same place when it is not. */
export const BUILT_WIDGET = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/widget/' : '../../widget/', import.meta.url),
);

/**
 * Gives the files, which are read when they are first asked for.
 *
 * @throws Fault `widget-not-built` when there are none yet; the next call looks again.
 */
export function widgetFilesIn(folder: string): () => Promise<WidgetFiles> {
  let reading: Promise<WidgetFiles> | undefined;
  return async () => {
    reading ??= readAll(folder);
    try {
      return await reading;
    } catch (error) {
      reading = undefined;
      throw new Fault('widget-not-built', undefined, { cause: error });
    }
  };
}

async function readAll(folder: string): Promise<WidgetFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  if (!names.includes('loader.js')) throw new Error('The folder has no loader.js.');
  return new Map(await Promise.all(names.map(async (name) => [name, await read(join(folder, name))] as const)));
}

async function read(path: string): Promise<WidgetFile> {
  const identity = await readFile(path);
  let bodies: ReturnType<WidgetFile['bodies']> | undefined;
  return {
    bodies: () => {
      bodies ??= compressed(identity);
      return bodies;
    },
    integrity: `sha256-${createHash('sha256').update(identity).digest('base64')}`,
  };
}

async function compressed(identity: Buffer): Promise<Readonly<Record<Encoding, Buffer>>> {
  const [br, gz] = await Promise.all([promisify(brotliCompress)(identity), promisify(gzip)(identity, { level: 9 })]);
  return { br, gzip: gz, identity };
}
