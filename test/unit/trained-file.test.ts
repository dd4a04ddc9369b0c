/** What matching has learnt, kept for the next start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Learning, openTrained } from '../../src/trained-file.ts';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'trained-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of the learning, if anything is learnt. */
function learning(file: string): readonly Learning[] {
  const said: Learning[] = [];
  openTrained(tinyKnowledge, join(folder, file), (learnt) => said.push(learnt));
  return said;
}

describe('openTrained', () => {
  it('learns for the first time where nothing was learnt before, and not again', () => {
    expect([learning('new.bin'), learning('new.bin')]).toEqual([['first'], []]);
  });

  it('learns anew where something else was learnt before', () => {
    writeFileSync(join(folder, 'other.bin'), 'of another knowledge base');
    expect(learning('other.bin')).toEqual(['anew']);
  });
});
