import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltFile, buildOffline, filesIn } from './widget-offline-build.ts';

const KIBIBYTE = 1024;

let folder: string;
let files: readonly BuiltFile[];

beforeAll(() => {
  folder = buildOffline();
  files = filesIn(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the build of what answers without a server', () => {
  it('has the core in one chunk, named by its content, of at most 60 KiB', () => {
    const chunks = files.filter(({ name }) => /^offline-core-[\w-]{8,}\.js$/.test(name));
    expect(chunks.length).toBe(1);
    expect(chunks[0]?.gzip).toBeLessThanOrEqual(60 * KIBIBYTE);
  });

  // What works with the chat is here as well, and not in the application.
  it('has at most 2.5 KiB more, which a chat loads after its first reply', () => {
    const eager = files.filter(({ name }) => !name.startsWith('offline-core-'));
    expect(eager.length).toBeGreaterThan(0);
    expect(eager.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(2.5 * KIBIBYTE);
  });

  it('has nothing of Node, no zod and nothing that makes code from text', () => {
    for (const { code } of files) {
      expect(code).not.toMatch(/["'`]node:|__vite-browser-external|\bprocess\.|\bBuffer\b|\brequire\(/);
      expect(code).not.toMatch(/\$Zod|ZodError|safeParse/);
      expect(code).not.toMatch(
        /\beval\(|new Function|\bFunction\(|setTimeout\(["'`]|innerHTML|document\.(?!querySelector\()/,
      );
    }
  });
});
