/** Loading a knowledge folder: all problems at once, a version, and nothing that can be changed afterwards. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { baseFile, folderWith, write } from './support/folders.ts';
import { loaded, problemsOf, problemsWith, TODAY } from './support/loading.ts';

const PAIN = 'numbing/pain-cream.md';
const HOURS = 'clinic/opening-hours.md';

describe('loadKnowledge', () => {
  it('reports all problems at once, in the order of files and lines', () => {
    const found = problemsWith({
      'synonyms.yaml': baseFile('synonyms.yaml', 'ointment', 'sore'),
      'disclaimer.md': 'No risks.\n',
      [HOURS]: baseFile(HOURS, 'route: clinic', 'route: nowhere'),
      [PAIN]: baseFile(PAIN, 'It can still hurt.', 'It is painless.\n\nIt takes 9 days.')
        .replace('suggest: [risks-second-opinion]', 'suggest: [nothing]')
        .replace('reviewBy: 2099', 'reviewBy: 2020'),
    });
    expect(found).toEqual([
      'clinic/opening-hours.md:14 KB004',
      'disclaimer.md:1 KB021',
      'numbing/pain-cream.md:19 KB010',
      'numbing/pain-cream.md:21 KB022',
      'numbing/pain-cream.md:23 KB015',
      'numbing/pain-cream.md:25 KB019',
      'synonyms.yaml:3 KB025',
    ]);
  });

  it('still checks the entries and the warning signs when the clinic’s details cannot be read', () => {
    const found = problemsWith({
      'clinic.yaml': undefined,
      'warning-signs.yaml': baseFile('warning-signs.yaml', '<breath>', '<gasp>'),
      [PAIN]: baseFile(PAIN, 'It can still hurt.', 'It is painless.'),
    });
    expect(found).toEqual(['clinic.yaml:1 KB001', 'numbing/pain-cream.md:23 KB015', 'warning-signs.yaml:13 KB024']);
  });

  it('still looks for word groups when the sources cannot be read', () => {
    const found = problemsWith({
      'sources.yaml': undefined,
      'warning-signs.yaml': baseFile('warning-signs.yaml', '<breath>', '<gasp>'),
    });
    expect(found).toEqual(['sources.yaml:1 KB001', 'warning-signs.yaml:13 KB024']);
  });

  it('does not blame an entry for naming another that exists and cannot be read', () => {
    expect(problemsWith({ [PAIN]: baseFile(PAIN, 'route: answer', 'route: maybe') })).toEqual([
      'numbing/pain-cream.md:14 KB004',
    ]);
  });

  it.each([
    ['emergency: "000"', 'emergency: 0', 'emergency: must be text: put a number in quotation marks'],
    ['emergency: "000"\n', '', 'emergency: is missing'],
    ['country: AU', 'country: Australia', 'country: must be a two-letter country code such as AU'],
  ])('says in plain words what is wrong with a field (%j as %j)', (from, to, message) => {
    const result = loadKnowledge(folderWith({ 'clinic.yaml': baseFile('clinic.yaml', from, to) }), TODAY);
    expect(result).toMatchObject({ kind: 'refused', problems: [{ rule: 'KB004', file: 'clinic.yaml', message }] });
  });

  it('refuses a folder that does not exist', () => {
    expect(problemsOf('test/fixtures/knowledge/nowhere')).toContain('disclaimer.md:1 KB001');
  });

  it('gives knowledge that nobody can change, the entries by their ids included', () => {
    const { entries, entryById } = loaded(folderWith({}));
    for (const part of [entries, entries[0], entryById]) expect(Object.isFrozen(part)).toBe(true);
    expect(() => Map.prototype.clear.call(entryById)).toThrow(TypeError);
    expect(Object.keys(entryById)).toEqual(['get']);
  });

  it('fills the clinic’s details in, wherever they stand', () => {
    const { entryById, warningSigns } = loaded(folderWith({}));
    expect(entryById.get('opening-hours')?.answer).toBe(
      'We are open: Monday to Friday, 9 am to 5 pm.\n\nCall (02) 5550 0199 to ask about public holidays.',
    );
    expect(warningSigns.signs[0]?.guidance).toBe('Call 000 now.');
  });

  it.each(['fax', 'constructor', 'toString', '__proto__'])('leaves no room for a detail called “%s”', (name) => {
    const text = baseFile(HOURS, '{{clinic.phone}}', `{{clinic.${name}}}`);
    expect(problemsWith({ [HOURS]: text })).toEqual(['clinic/opening-hours.md:23 KB018']);
  });

  it('does not take a name that every object has for a source or a word group', () => {
    const found = problemsWith({
      [PAIN]: baseFile(PAIN, 'id: article', 'id: constructor'),
      'warning-signs.yaml': baseFile('warning-signs.yaml', '<breath>', '<constructor>'),
    });
    expect(found).toEqual(['numbing/pain-cream.md:16 KB012', 'warning-signs.yaml:13 KB024']);
  });

  it('freezes the knowledge through and through', () => {
    expect(thawed(loaded(folderWith({})))).toEqual([]);
  });
});

describe('the knowledge version', () => {
  const folder = folderWith({});
  const { version } = loaded(folder);

  it('is the same for the same text', () => {
    expect(loaded(folderWith({})).version).toBe(version);
  });

  it('is the same whatever a comment says', () => {
    const words = fc.stringMatching(/^[a-z ]{1,40}$/);
    fc.assert(
      fc.property(words, (comment) => {
        write(folder, { [PAIN]: baseFile(PAIN, 'route: answer', `route: answer # ${comment}`) });
        expect(loaded(folder).version).toBe(version);
      }),
      { numRuns: 20 },
    );
    write(folder, { [PAIN]: baseFile(PAIN) });
  });

  const published = [
    [PAIN, 'It can still hurt.'],
    [PAIN, 'Does it hurt'],
    [PAIN, 'scared of being jabbed'],
    [PAIN, 'is this sore'],
    ['clinic.yaml', 'Test Clinic'],
    ['clinic.yaml', '1 Test Street'],
    ['clinic.yaml', 'Test Crisis Line'],
    ['sources.yaml', 'The test article'],
    ['warning-signs.yaml', 'Trouble breathing'],
    ['warning-signs.yaml', 'since yesterday'],
    ['personal-questions.yaml', 'is it for me'],
    ['synonyms.yaml', 'ointment'],
    ['not-covered.yaml', 'mow the lawn'],
    ['not-covered.yaml', 'prune roses'],
  ] as const;

  it('changes with every change of what is published', () => {
    fc.assert(
      fc.property(fc.constantFrom(...published), fc.stringMatching(/^[a-z]{3,8}$/), ([path, words], added) => {
        write(folder, { [path]: baseFile(path, words, `${words} ${added}`) });
        const changed = loaded(folder).version;
        write(folder, { [path]: baseFile(path) });
        expect(changed).not.toBe(version);
      }),
      { numRuns: 60 },
    );
  });
});

/** Paths of the parts that could still be changed. */
function thawed(value: unknown, path = 'knowledge'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, child]) => thawed(child, `${path}.${key}`));
  return Object.isFrozen(value) ? below : [path, ...below];
}
