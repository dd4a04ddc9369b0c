/** What a knowledge folder may hold as files. */
import { describe, expect, it } from '@jest/globals';
import { entryPaths } from '../../../src/knowledge/files.ts';
import { baseFile, folderWith } from './support/folders.ts';
import { loaded, problemsWith } from './support/loading.ts';

const PAIN = 'numbing/pain-cream.md';
const windows = (text: string): string => text.replaceAll('\n', '\r\n');

describe('the files of a knowledge folder', () => {
  it('may be as large as 512 kB and no larger', () => {
    const padded = (bytes: number): string => {
      const text = baseFile('synonyms.yaml');
      return `${text}#${'x'.repeat(bytes - Buffer.byteLength(text) - 1)}`;
    };
    expect(problemsWith({ 'synonyms.yaml': padded(512 * 1024) })).toEqual([]);
    expect(problemsWith({ 'synonyms.yaml': padded(512 * 1024 + 1) })).toEqual(['synonyms.yaml:1 KB001']);
  });

  it('are refused when they are not UTF-8', () => {
    const latin1 = Buffer.from(baseFile(PAIN, 'A numbing cream', 'Une crème'), 'latin1');
    expect(problemsWith({ [PAIN]: latin1 })).toEqual(['numbing/pain-cream.md:1 KB001']);
  });

  it('may begin with a byte order mark', () => {
    const marked = { [PAIN]: `\uFEFF${baseFile(PAIN)}`, 'disclaimer.md': `\uFEFF${baseFile('disclaimer.md')}` };
    expect(loaded(folderWith(marked)).version).toBe(loaded(folderWith({})).version);
  });

  it('may have the line ends of Windows, which change neither the text nor the version', () => {
    const paths = [PAIN, 'clinic.yaml', 'disclaimer.md', 'sources.yaml', 'synonyms.yaml', 'warning-signs.yaml'];
    const changes = Object.fromEntries(paths.map((path) => [path, windows(baseFile(path))]));
    expect(loaded(folderWith(changes)).version).toBe(loaded(folderWith({})).version);
  });

  it('have the same line numbers with the line ends of Windows', () => {
    const wrong = baseFile(PAIN, 'route: answer', 'route: maybe');
    const painless = baseFile(PAIN, 'It can still hurt.', 'It can hurt.\n\nIt is painless.');
    expect(problemsWith({ [PAIN]: windows(wrong) })).toEqual(['numbing/pain-cream.md:14 KB004']);
    expect(problemsWith({ [PAIN]: windows(painless) })).toEqual(['numbing/pain-cream.md:25 KB015']);
  });

  it('count lines in the answer as it was written, however long the clinic’s details are', () => {
    const text = baseFile(PAIN, 'It can still hurt.', '{{clinic.hours}} {{clinic.website}}.\n\nIt takes 9 days.');
    expect(problemsWith({ [PAIN]: text })).toEqual(['numbing/pain-cream.md:25 KB019']);
  });

  it('are entries in the order of topics, then ids', () => {
    const more = ['a/sun.md', 'a/sun-timing.md', 'a-b/sun.md', 'Z/x.md'];
    const folder = folderWith(Object.fromEntries(more.map((path) => [path, ''])));
    expect(entryPaths(folder).filter((path) => more.includes(path))).toEqual([
      'Z/x.md',
      'a/sun.md',
      'a/sun-timing.md',
      'a-b/sun.md',
    ]);
  });

  it('hold entries only in topics: a file elsewhere or without .md is left alone', () => {
    const strays = {
      'notes.md': 'x',
      'numbing/old/pain.md': 'x',
      'numbing/pain-cream.md.bak': 'x',
      'sources/b.md': 'x',
    };
    expect(problemsWith(strays)).toEqual([]);
  });

  it.each(['', '---\n---\n', 'no front matter', '---\nquestion: Open?\n'])('are no entry when they hold %j', (text) => {
    expect(problemsWith({ [PAIN]: text })).toEqual(['numbing/pain-cream.md:1 KB004']);
  });

  it('are no entry without an answer', () => {
    const [front = ''] = baseFile(PAIN).split('\nA numbing');
    expect(problemsWith({ [PAIN]: `${front}\n` })).toEqual(['numbing/pain-cream.md:23 KB004']);
  });
});
