/** `docs/knowledge.md` says what the code does: its example loads, its tables are those of the loader. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../src/knowledge/problem.ts';
import { entrySchema } from '../../../src/knowledge/schemas.ts';
import { BASE, baseFile, folderWith, SHIPPED } from './support/folders.ts';
import { loaded, problemsOf, problemsWith } from './support/loading.ts';

const guide = readFileSync('docs/knowledge.md', 'utf8');
const example = /```text\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const examplePath = /in the file `knowledge\/(.+?)`/.exec(guide)?.[1] ?? '';

describe('the guide of the knowledge base', () => {
  it('has the table of rules of the code, both ways', () => {
    const rows = guide.split('\n').filter((line) => /^\| KB\d/.test(line));
    const expected = Object.entries(rules).map(([code, { severity, title, fix }]) => [code, severity, title, fix]);
    expect(rows.map(cellsOf)).toEqual(expected);
  });

  it('shows an example entry that loads beside the shipped knowledge', () => {
    const folder = folderWith({ [examplePath]: example }, SHIPPED);
    expect(problemsOf(folder)).toEqual([]);
    expect(loaded(folder).entryById.get('aftercare-hats')?.topic).toBe('aftercare');
  });

  it('explains every field of an entry and no other', () => {
    const table = guide.slice(guide.indexOf('| Field '), guide.indexOf('Two things about the form'));
    const fields = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, field]) => field);
    expect(fields).toEqual(Object.keys(entrySchema.shape));
  });

  it('names only details of the clinic that can be filled in, and all of them', () => {
    const named = new Set(guide.match(/\{\{clinic\.[\w.]+\}\}/g));
    const text = [...named].join('\n\n');
    const path = 'clinic/opening-hours.md';
    expect(problemsWith({ [path]: baseFile(path, '{{clinic.phone}}', text) })).toEqual([]);
    expect(named.size).toBe(14);
  });

  it('shows a sign-off that the loader understands', () => {
    const signed = /```yaml\n(reviewed: .*)\n```/.exec(guide)?.[1] ?? '';
    const path = 'numbing/pain-cream.md';
    const { entryById } = loaded(folderWith({ [path]: baseFile(path, 'reviewed: pending', signed) }, BASE));
    expect(entryById.get('pain-cream')?.review).toEqual({ kind: 'signed', by: 'Dr Full Name', on: '2027-01-15' });
  });

  it('shows the whole clinic.yaml as it is shipped', () => {
    const [, shown = ''] = /`clinic.yaml`, whole:\n\n```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    const [, shipped] = readFileSync(`${SHIPPED}/clinic.yaml`, 'utf8').split(/\n\n(name:[\s\S]*)/);
    expect(shown).toBe(shipped);
  });

  it('speaks of every shared file', () => {
    for (const path of [
      'disclaimer.md',
      'clinic.yaml',
      'sources.yaml',
      'warning-signs.yaml',
      'personal-questions.yaml',
      'synonyms.yaml',
      'not-covered.yaml',
    ]) {
      expect(guide).toContain(`\`${path}\``);
    }
  });
});

function cellsOf(row: string): readonly string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
