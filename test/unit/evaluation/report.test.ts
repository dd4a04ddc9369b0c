import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { figures } from '../../evaluation/figures.ts';
import { measure } from '../../evaluation/measure.ts';
import { reportFiles, writeReport } from '../../evaluation/report.ts';
import { asked, asking, DISCLAIMER, reply } from './support/results.ts';

const SUBJECT = { files: ['some.jsonl'], knowledge: 'abc' };
const rows = [
  asked({ id: 'q1', text: 'a private question', entry: 'a', variation: 'plain' }, reply('answer', ['a'])),
  asked({ id: 'q2', text: 'a private question', entry: 'a' }, reply('answer', ['b'])),
  asked({ id: 'q3', text: 'a private question', entry: 'a' }, asking(['a'])),
  asked({ id: 'q4', text: 'a private question', expect: 'out' }, reply('fallback')),
];
const files = reportFiles(SUBJECT, measure(rows, DISCLAIMER));

describe('the report', () => {
  it('is a page and two charts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    writeReport(folder, SUBJECT, measure(rows, DISCLAIMER));
    expect(readdirSync(folder).toSorted()).toEqual(['coverage.svg', 'reliability.svg', 'report.md']);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe(files['report.md']);
  });

  it('has the same bytes for the same replies', () => {
    expect(reportFiles(SUBJECT, measure(rows, DISCLAIMER))).toEqual(files);
  });

  it('tells every figure, confusion and entry, and the charts', () => {
    for (const { name } of figures) expect(files['report.md']).toContain(`| ${name} |`);
    expect(files['report.md']).toContain('| a | b | 1 | q2 |');
    expect(files['report.md']).toContain('| a | 3 | 1 | 1 | 1 | 1 | 0 |');
    for (const chart of ['reliability.svg', 'coverage.svg']) expect(files['report.md']).toContain(`](${chart})`);
  });

  it('holds no text of a question', () => {
    expect(Object.values(files).join()).not.toContain('private');
  });

  it('can be written of nothing', () => {
    expect(reportFiles(SUBJECT, measure([], DISCLAIMER))['report.md']).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the charts', () => {
  it.each(['reliability.svg', 'coverage.svg'])('say in words what %s shows', (name) => {
    const svg = files[name] ?? '';
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toMatch(/<title id="title">\w/);
    expect(svg).toMatch(/<desc id="description">.*\d %/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('count the predictions of each bin', () => {
    expect(files['reliability.svg']).toContain('confidence 90 % to 100 %: 2 predictions, 50 % right');
  });
});
