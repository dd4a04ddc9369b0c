/** A wrong file name, told by each command that is given one. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it, jest } from '@jest/globals';
import { readInput } from '../../src/input-file.ts';
import { BASE } from './knowledge/support/folders.ts';

// Starting a process takes a second, and much longer on a machine with other work.
jest.setTimeout(60_000);

const REASON = 'nope.jsonl cannot be read: there is no such file. Name a file of JSON Lines.';

describe('a file that cannot be read', () => {
  it('is named with the reason and what to do', () => {
    expect(() => readInput('nope.jsonl')).toThrow(REASON);
    expect(() => readInput('src')).toThrow('src cannot be read: it is a folder. Name a file of JSON Lines.');
  });

  it.each([
    ['ask --batch', ['src/cli.ts', 'ask', '--knowledge', BASE, '--batch', 'nope.jsonl']],
    ['evaluate', ['test/evaluation/evaluate.ts', '--questions', 'nope.jsonl']],
  ])('ends %s with that and nothing else, before anything is learnt', (_name, words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...words], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${REASON}\n` });
  });

  it('ends evaluate when a row of it is no row', () => {
    const words = ['--import', 'tsx', 'test/evaluation/evaluate.ts', 'package.json'];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'package.json:1 is no evaluation row: see docs/evaluation.md for their form.\n',
    });
  });
});
