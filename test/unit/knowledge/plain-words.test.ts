/** Mistakes that a newcomer makes, and what is said about them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { clinicSchema, entrySchema } from '../../../src/knowledge/schemas.ts';
import { parseYaml } from '../../../src/knowledge/yaml-file.ts';
import { BASE } from './support/folders.ts';

const clinic = readFileSync(`${BASE}/clinic.yaml`, 'utf8');
const [, entry = ''] = readFileSync(`${BASE}/numbing/pain-cream.md`, 'utf8').split('---\n');

/** What a file is refused for after a change, without the lines. */
function said(schema: z.ZodType, text: string, from: string, to: string): readonly string[] {
  expect(text).toContain(from);
  const result = parseYaml(schema, 'file', text.replace(from, to));
  return result.kind === 'parsed' ? [] : result.problems.map(({ message }) => message);
}

const LIST = 'must be a list: each on a line of its own below it, with “- ” in front';

describe('a mistake in clinic.yaml', () => {
  const colon = 'must be text: its colon splits it, so put quotation marks around the whole line';

  it.each([
    ['  - Monday', '  - Sunday\n  - Saturday: 9 am to 1 pm\n  - Monday', [`hours, item 2: ${colon}`]],
    ['phone: (02) 5550 0199', 'phone:', ['phone: is empty']],
    ['phone: (02) 5550 0199', 'phone: ""', ['phone: is empty']],
    ['phone: (02) 5550 0199\n', '', ['phone: is missing']],
    ['name: Test Clinic', 'name: [Test, Clinic]', ['name: must be text, not a list']],
    ['name: Test Clinic', 'name: true', ['name: must be text: put it in quotation marks']],
    ['emergency: "000"', 'emergency: 000', ['emergency: must be text: put a number in quotation marks']],
    ['hours:\n  - Monday to Friday, 9 am to 5 pm', 'hours: Mon to Fri', [`hours: ${LIST}`]],
    ['hours:\n  - Monday to Friday, 9 am to 5 pm', 'hours: []', ['hours: needs 1 or more']],
    ['sample: true', 'sample: no', ['sample: must be true or false']],
    ['https://clinic.example\n', 'clinic.example\n', ['website: must be a web address that begins with https://']],
    ['https://clinic.example\n', 'mailto:a@b.example\n', ['website: must be a web address that begins with https://']],
    ['hello@clinic.example', 'reception', ['email: must be an e-mail address such as hello@clinic.example']],
    ['country: AU', 'country:', ['country: is empty']],
    [
      'crisisLine:\n  name: Test Crisis Line\n  phone: 13 00 00',
      'crisisLine: Lifeline',
      ['crisisLine: must have its fields below it, each on a line of its own'],
    ],
    ['  name: Test Crisis Line\n', '', ['crisisLine.name: is missing']],
  ])('is told of in plain words (%j as %j)', (from, to, expected) => {
    expect(said(clinicSchema, clinic, from, to)).toEqual(expected);
  });

  it('may be that there is nothing in it', () => {
    expect(said(clinicSchema, '# nothing\n', '', '')).toEqual(['the file: is empty']);
  });
});

describe('a mistake in an entry', () => {
  it.each([
    ['route: answer', 'route: maybe', ['route: must be answer or practitioner or clinic']],
    ['route: answer\n', '', ['route: is missing']],
    ['?\n', '\n', ['question: must end with “?”']],
    ['  - id: ', '  - id: A B # ', ['sources, item 1, id: must be kebab-case: small letters, digits and hyphens']],
  ])('is told of in plain words (%j as %j)', (from, to, expected) => {
    expect(said(entrySchema, entry, from, to)).toEqual(expected);
  });

  it('may be that a question is too long', () => {
    const long = `${'a'.repeat(80)}?`;
    expect(said(entrySchema, entry, 'Does it hurt?', long)).toEqual(['question: must have at most 80 characters']);
  });
});
