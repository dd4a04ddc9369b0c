/** Whatever stands in a file, the loader loads it or says what is wrong: it never throws. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { baseFile, folderWith, write } from './support/folders.ts';
import { TODAY } from './support/loading.ts';

const PAIN = 'numbing/pain-cream.md';
const folder = folderWith({});

/** Loads the folder with one file replaced; a refusal must name at least one problem, each in a line of the file. */
function loads(path: string, content: string | Uint8Array): void {
  write(folder, { [path]: content });
  const result = loadKnowledge(folder, TODAY);
  write(folder, { [path]: baseFile(path) });
  if (result.kind === 'loaded') return;
  const lines = Buffer.from(content).toString().split('\n').length;
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { file, line } of result.problems.filter((problem) => problem.file === path)) {
    expect({ file, inside: line >= 1 && line <= lines }).toEqual({ file: path, inside: true });
  }
}

/** Parts of which YAML and front matter are made, in any order. */
const pieces = fc.constantFrom(
  ...[
    '---\n',
    'question: ',
    'sources:',
    '\n',
    '  - id: a',
    '\n    passage: b',
    '&a ',
    '*a',
    '[',
    ']',
    '{',
    '}',
    '? ',
    ': ',
  ],
  ...[
    '|\n',
    '>-\n',
    '"',
    "'",
    '#',
    '!!set ',
    '%YAML 1.1\n',
    '\t',
    '\r',
    '\u0000',
    '<<: ',
    '__proto__: ',
    '2020-01-01',
    'é',
    '💉',
  ],
);
const entry = baseFile(PAIN);
const damaged = fc
  .tuple(fc.nat(entry.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
  .map(([at, removed, added]) => entry.slice(0, at) + added + entry.slice(at + removed));

describe('loadKnowledge', () => {
  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 2000 })],
    [
      'any text as front matter',
      fc.string({ unit: 'grapheme', maxLength: 500 }).map((text) => `---\n${text}\n---\n${text}`),
    ],
    [
      'pieces of YAML in any order',
      fc.array(pieces, { maxLength: 40 }).map((parts) => `---\n${parts.join('')}\n---\nx\n`),
    ],
    ['a damaged entry', damaged],
  ])('loads or refuses %s as an entry', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => loads(PAIN, text)),
      { numRuns: 40 },
    );
  });

  it('loads or refuses any bytes as an entry', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => loads(PAIN, bytes)),
      { numRuns: 40 },
    );
  });

  it.each([
    'clinic.yaml',
    'sources.yaml',
    'warning-signs.yaml',
    'personal-questions.yaml',
    'synonyms.yaml',
    'disclaimer.md',
  ])('loads or refuses pieces of YAML as %s', (path) => {
    const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => loads(path, text)),
      { numRuns: 20 },
    );
  });
});
