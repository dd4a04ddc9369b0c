import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const BUILDER = fileURLToPath(new URL('build-widget.ts', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'widget-builds-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the build of the widget', () => {
  it('leaves the files that pages opened before it still ask for', () => {
    writeFileSync(join(folder, 'app-version1.js'), 'export const mount = 0;');
    execFileSync(process.execPath, ['--import', 'tsx', BUILDER, folder], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['app-version1.js', 'loader.js', 'playground.js']));
    expect(files.filter((name) => name.startsWith('app-'))).toHaveLength(2);
  });
});
