/** Topics that are not covered: an optional file, held against the entries. */
import { describe, expect, it } from '@jest/globals';
import { baseFile, folderWith, SHIPPED } from './support/folders.ts';
import { loaded, problemsWith } from './support/loading.ts';

const FILE = 'not-covered.yaml';
const SEEDS = 'do you sell seeds';

/** The base fixture's topic with its last phrasing replaced. */
function ending(phrasing: string): Record<string, string> {
  return { [FILE]: baseFile(FILE, SEEDS, phrasing) };
}

describe('the topics that are not covered', () => {
  it('are loaded in the order of the file', () => {
    const { notCovered } = loaded(folderWith({}));
    expect(notCovered.map(({ id }) => id)).toEqual(['gardening']);
    expect(notCovered[0]?.phrasings).toHaveLength(5);
    expect(notCovered[0]?.phrasings.at(-1)).toBe(SEEDS);
  });

  it('are none where the file is missing', () => {
    expect(loaded(folderWith({ [FILE]: undefined })).notCovered).toEqual([]);
  });

  it('may be an empty list', () => {
    expect(loaded(folderWith({ [FILE]: 'topics: []\n' })).notCovered).toEqual([]);
  });

  it.each([
    ['is empty', '', 'not-covered.yaml:1 KB004'],
    ['has a field that is not known', 'topics: []\nanswers: []\n', 'not-covered.yaml:2 KB003'],
    ['is no YAML', 'topics: [\n', 'not-covered.yaml:2 KB002'],
    ['is not UTF-8', new Uint8Array([0xff, 0xfe]), 'not-covered.yaml:1 KB001'],
  ])('are refused when the file %s', (_, content, problem) => {
    expect(problemsWith({ [FILE]: content })).toEqual([problem]);
  });

  it.each(['Does it hurt?', 'OUCH, factor!', 'hi, is this sore please'])(
    'do not take “%s” from an entry',
    (phrasing) => {
      expect(problemsWith(ending(`"${phrasing}"`))).toEqual(['not-covered.yaml:8 KB026']);
    },
  );

  it('do not share a phrasing with each other', () => {
    const again = baseFile(FILE).replace('topics:\n', '').replace('id: gardening', 'id: plants');
    const lines = [11, 12, 13, 14, 15].map((line) => `not-covered.yaml:${line} KB026`);
    expect(problemsWith({ [FILE]: `${baseFile(FILE)}${again}` })).toEqual(lines);
  });

  it('do not hold a phrasing twice', () => {
    expect(problemsWith(ending('how do i prune a rose'))).toEqual(['not-covered.yaml:8 KB026']);
  });

  it('do not share an id with each other', () => {
    const others = ['a b', 'c d', 'e f', 'g h', 'i j'].map((phrasing) => `      - ${phrasing}\n`).join('');
    const again = `  - id: gardening\n    phrasings:\n${others}`;
    expect(problemsWith({ [FILE]: `${baseFile(FILE)}${again}` })).toEqual(['not-covered.yaml:9 KB027']);
  });

  it('do not take the id of an entry that exists and cannot be read', () => {
    const pain = 'numbing/pain-cream.md';
    const found = problemsWith({
      [pain]: baseFile(pain, 'route: answer', 'route: maybe'),
      [FILE]: baseFile(FILE, 'gardening', 'pain-cream'),
    });
    expect(found).toEqual(['not-covered.yaml:2 KB027', 'numbing/pain-cream.md:14 KB004']);
  });
});

describe('the shipped topics that are not covered', () => {
  const { notCovered, synonyms } = loaded(SHIPPED);

  it('are asked about in at least twelve ways each', () => {
    expect(notCovered.length).toBeGreaterThanOrEqual(28);
    expect(notCovered.filter(({ phrasings }) => phrasings.length < 12)).toEqual([]);
  });

  // Who names the treatment asks about it: such a phrasing could never be found.
  it('do not name the treatment', () => {
    const naming = notCovered.flatMap(({ phrasings }) =>
      phrasings.filter((phrasing) => synonyms.subject.some((name) => ` ${phrasing} `.includes(` ${name} `))),
    );
    expect(naming).toEqual([]);
  });

  // The training time grows with the cube of all phrasings.
  it('have at most 600 phrasings in all', () => {
    expect(notCovered.flatMap(({ phrasings }) => phrasings).length).toBeLessThanOrEqual(600);
  });
});
