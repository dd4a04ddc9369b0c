/** A clinic that says it is no sample has nothing of the sample left. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { folderWith, SHIPPED } from './support/folders.ts';
import { TODAY } from './support/loading.ts';

const sample = readFileSync(`${SHIPPED}/clinic.yaml`, 'utf8').replace('sample: true', 'sample: false');

/** What `clinic.yaml` is refused for, as `line rule: message`. */
function found(clinic: string): readonly string[] {
  const result = loadKnowledge(folderWith({ 'clinic.yaml': clinic }), TODAY);
  const problems = result.kind === 'refused' ? result.problems : result.warnings;
  return problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

/** The sample with every detail replaced but those that begin as one of these lines. */
function ownButFor(...kept: readonly string[]): string {
  const own: Readonly<Record<string, string>> = {
    name: 'Bright Skin',
    phone: '(03) 9123 4567',
    email: 'hello@bright-skin.com',
    website: 'https://bright-skin.com',
    booking: 'https://bright-skin.com/book',
    address: '5 High Street, Carlton VIC 3053',
  };
  const lines = sample.split('\n').map((line) => {
    const [field = ''] = line.split(':');
    const value = own[field];
    return value === undefined || kept.includes(field) ? line : `${field}: ${value}`;
  });
  return kept.includes('hours') ? lines.join('\n') : lines.join('\n').replace('9 am to 1 pm', '9 am to 3 pm');
}

describe('a clinic that is no sample', () => {
  it('is told of every detail that is still the sample’s, in its own line', () => {
    expect(found(sample)).toEqual([
      '4 KB018: “Alder Skin Clinic” is the sample clinic’s name',
      '6 KB018: “(02) 5550 0142” is the sample clinic’s phone',
      '7 KB018: “hello@alder-skin-clinic.example” is the sample clinic’s email',
      '8 KB018: “https://alder-skin-clinic.example” is the sample clinic’s website',
      '9 KB018: “https://alder-skin-clinic.example/booking” is the sample clinic’s booking',
      '10 KB018: “1 Example Street, Sampletown NSW 2000” is the sample clinic’s address',
      '11 KB018: these are the sample clinic’s hours; if they are yours too, write them in other words',
    ]);
  });

  it('may have the country, the emergency number and the help lines of the sample, which are real', () => {
    expect(found(ownButFor())).toEqual([]);
  });

  it.each([
    ['name', 4],
    ['phone', 6],
    ['email', 7],
    ['website', 8],
    ['booking', 9],
    ['address', 10],
    ['hours', 11],
  ])('may not keep the sample’s %s alone', (field, line) => {
    expect(found(ownButFor(field))).toEqual([expect.stringMatching(`^${line} KB018: `)]);
  });

  it('does not make the sample’s details its own by writing them otherwise', () => {
    const phone = ownButFor('phone', 'name').replace('(02) 5550 0142', '02 55500142').replace('Alder', 'ALDER');
    expect(found(phone)).toEqual([expect.stringMatching('^4 KB018'), expect.stringMatching('^6 KB018')]);
  });

  it('has an address on the web that can exist', () => {
    const website = ownButFor().replace('https://bright-skin.com\n', 'https://bright-skin.example\n');
    expect(found(website)).toEqual(['8 KB018: “https://bright-skin.example” does not exist: .example is for examples']);
  });
});
