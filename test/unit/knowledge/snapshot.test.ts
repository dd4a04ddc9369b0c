import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/knowledge/assemble.ts';
import { DISCLAIMER } from '../../../src/knowledge/disclaimer.ts';
import { type Loaded, loadKnowledge } from '../../../src/knowledge/load.ts';
import { restore } from '../../../src/knowledge/publish.ts';
import { fingerprint, openKnowledge, writeSnapshot } from '../../../src/knowledge/snapshot.ts';

const TODAY = '2026-11-22';
let place: string;
let folder: string;
let file: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'snapshot-'));
  folder = join(place, 'knowledge');
  file = join(place, 'build', 'knowledge.json');
  cpSync('test/fixtures/knowledge/base', folder, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

function write(): void {
  const loaded = loadKnowledge(folder, TODAY);
  if (loaded.kind === 'refused') throw new Error('The base fixture is refused.');
  writeSnapshot(folder, file, loaded.knowledge);
}

/** All that is data in it. */
function told(loaded: Loaded): unknown {
  return JSON.parse(JSON.stringify(loaded));
}

describe('a snapshot', () => {
  it('gives the same knowledge as the folder it was made from', () => {
    write();
    expect(told(openKnowledge(folder, file, TODAY))).toEqual(told(loadKnowledge(folder, TODAY)));
  });

  it('is read in place of the folder', () => {
    write();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"kind":"pending"', '"kind":"tampered"'));
    // What was tampered with no longer has its version, so the folder is read.
    expect(told(openKnowledge(folder, file, TODAY))).toEqual(told(loadKnowledge(folder, TODAY)));
  });

  it('is passed over as soon as a byte of the folder has changed', () => {
    write();
    appendFileSync(join(folder, 'disclaimer.md'), 'There is no risk.\n');
    expect(openKnowledge(folder, file, TODAY).kind).toBe('refused');
  });

  it('is passed over as soon as a byte of the program that checked it has changed', () => {
    write();
    expect(JSON.parse(readFileSync(file, 'utf8')).fingerprint).toBe(fingerprint('src/knowledge', folder));
    const rebuilt = join(place, 'program');
    cpSync('src/knowledge', rebuilt, { recursive: true });
    expect(fingerprint(rebuilt, folder)).toBe(fingerprint('src/knowledge', folder));
    appendFileSync(join(rebuilt, 'rules', 'claims.ts'), '\n');
    expect(fingerprint(rebuilt, folder)).not.toBe(fingerprint('src/knowledge', folder));
  });

  it('has no say in the disclaimer', () => {
    const loaded = loadKnowledge(folder, TODAY);
    if (loaded.kind === 'refused') throw new Error('The base fixture is refused.');
    const content = { ...contentOf(loaded.knowledge), disclaimer: 'There is no risk.' };
    expect(restore(content).disclaimer).toBe(DISCLAIMER);
  });

  it('is passed over when an entry is due for review, so that the warning is given', () => {
    write();
    const opened = openKnowledge(folder, file, '2100-01-01');
    expect(opened.kind === 'loaded' && opened.warnings.length).toBeGreaterThan(0);
  });

  it.each(['', 'nonsense', '{}', '[]', 'null'])('that reads %j does no harm', (text) => {
    write();
    writeFileSync(file, text);
    expect(told(openKnowledge(folder, file, TODAY))).toEqual(told(loadKnowledge(folder, TODAY)));
  });
});
