/** `npm run knowledge`, run as a person runs it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BASE, folderOfRule, folderWith } from './support/folders.ts';

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command; its output is a pipe, not a terminal. */
function knowledge(...words: readonly string[]): Promise<Outcome> {
  return knowledgeWith({}, ...words);
}

function knowledgeWith(settings: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Outcome> {
  const command = ['--import', 'tsx', 'src/cli.ts', 'knowledge', ...words];
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe('npm run knowledge', () => {
  it('ends well with a summary, without colour in a pipe', async () => {
    const { code, stdout } = await knowledge(BASE);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Publishable: 4 entries, 44 phrasings, version [0-9a-f]{12}; 0 errors, 0 warnings\.\n/);
  });

  it('checks the folder of the setting, unless another is named', async () => {
    const settings = { DERMAPEN_KNOWLEDGE_FOLDER: BASE };
    expect((await knowledgeWith(settings)).stdout).toContain('Publishable: 4 entries');
    expect((await knowledgeWith(settings, folderOfRule('KB015'))).stdout).toContain('Not publishable');
  });

  it('prepares the start for the folder of the setting', async () => {
    const prepared = folderWith({});
    const { code } = await knowledgeWith({ DERMAPEN_KNOWLEDGE_FOLDER: BASE }, '--prepare', prepared);
    expect(code).toBe(0);
    expect(readFileSync(join(prepared, 'knowledge.json'), 'utf8')).toContain('Test Clinic');
  });

  it('says that a folder is not there, instead of what is missing in it', async () => {
    const named = await knowledge('path/to/nowhere');
    expect(named).toEqual({ code: 2, stdout: '', stderr: `There is no folder ${resolve('path/to/nowhere')}.\n` });
    const { code, stderr } = await knowledgeWith({ DERMAPEN_KNOWLEDGE_FOLDER: 'nope' });
    expect(code).toBe(2);
    expect(stderr).toContain('DERMAPEN_KNOWLEDGE_FOLDER');
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
