/** What `npm run knowledge` prints. */
import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { report, reportJson } from '../../../src/knowledge/report.ts';
import { folderOfRule, folderWith } from './support/folders.ts';
import { TODAY } from './support/loading.ts';

const good = loadKnowledge(folderWith({}), TODAY);
const late = loadKnowledge(folderOfRule('KB022'), TODAY);
const bad = loadKnowledge(folderOfRule('KB015'), TODAY);
const version = good.kind === 'loaded' ? good.knowledge.version : '';

describe('report', () => {
  it('says what is published, what waits for a clinician and that the clinic is a sample', () => {
    expect(report(good, { colour: false })).toBe(
      [
        `Publishable: 4 entries, 44 phrasings, version ${version}; 0 errors, 0 warnings.`,
        '4 entries wait for a clinician’s sign-off.',
        'The clinic’s details are still those of the sample clinic.',
        'A running server answers from it once it is restarted.',
      ].join('\n'),
    );
  });

  it('speaks of no restart when nothing can be published', () => {
    expect(report(bad, { colour: false })).not.toContain('restart');
  });

  it('names file, line, rule, fault and remedy, and what that means', () => {
    expect(report(bad, { colour: false })).toBe(
      [
        'numbing/pain-cream.md',
        '  KB015 line 25: “painless” is a risk made small',
        '        State the fact with the strength of its evidence, without the claim.',
        '',
        'Not publishable: 1 error, 0 warnings.',
      ].join('\n'),
    );
  });

  it('publishes in spite of a warning, and shows it', () => {
    expect(report(late, { colour: false })).toMatch(/KB022 line 21: .*\n[\s\S]*Publishable: .* 0 errors, 1 warning\./);
  });

  it('is coloured only when it is told to', () => {
    const start = String.fromCharCode(27);
    expect(report(bad, { colour: true })).toContain(`${start}[31mKB015`);
    expect(report(bad, { colour: false })).not.toContain(start);
  });
});

describe('reportJson', () => {
  it('has the number of entries, the version and the problems', () => {
    expect(JSON.parse(reportJson(good))).toEqual({ entries: 4, version, problems: [] });
    expect(JSON.parse(reportJson(late))).toMatchObject({ entries: 4, problems: [{ rule: 'KB022', line: 21 }] });
  });

  it('has no entries and no version when nothing can be published', () => {
    expect(JSON.parse(reportJson(bad))).toMatchObject({
      entries: 0,
      version: null,
      problems: [{ file: 'numbing/pain-cream.md', line: 25, rule: 'KB015', severity: 'error' }],
    });
  });
});
