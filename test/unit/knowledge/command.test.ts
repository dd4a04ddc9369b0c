/** `npm run knowledge`, run as a person runs it. */
import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { BASE, folderOfRule } from './support/folders.ts';

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs the command; its output is a pipe, not a terminal. */
function knowledge(...words: readonly string[]): Promise<Outcome> {
  const command = ['--import', 'tsx', 'src/cli.ts', 'knowledge', ...words];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, (_error, stdout) => resolve({ code: child.exitCode, stdout }));
  });
}

describe('npm run knowledge', () => {
  it('ends well with a summary, without colour in a pipe', async () => {
    const { code, stdout } = await knowledge(BASE);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Publishable: 4 entries, 44 phrasings, version [0-9a-f]{12}; 0 errors, 0 warnings\.\n/);
  });

  it('fails for a broken folder and shows the place and the remedy', async () => {
    const { code, stdout } = await knowledge(folderOfRule('KB015'));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'numbing/pain-cream.md\n  KB015 line 25: “painless” is a risk made small\n        State the',
    );
  });

  it('prints entries, version and problems with --json', async () => {
    const { code, stdout } = await knowledge(folderOfRule('KB022'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      entries: 4,
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
      problems: [expect.objectContaining({ rule: 'KB022', file: 'numbing/pain-cream.md', line: 21 })],
    });
  });
});
