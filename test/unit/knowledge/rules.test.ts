/** Every numbered rule: its fixture breaks it, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../src/knowledge/problem.ts';
import { BASE, FIXTURES, folderOfRule } from './support/folders.ts';
import { problemsOf } from './support/loading.ts';

const fixtures = readdirSync(FIXTURES).filter((name) => name !== 'base');

describe('rules', () => {
  it('find nothing in the base fixture', () => {
    expect(problemsOf(BASE)).toEqual([]);
  });

  it('have one fixture each, and no fixture is without a rule', () => {
    expect(fixtures).toEqual(Object.keys(rules));
  });

  it.each(Object.entries(rules).map(([code, { title }]) => ({ code, title })))('$code: $title', ({ code }) => {
    const place = readFileSync(join(FIXTURES, code, 'PROBLEM'), 'utf8').trim();
    expect(problemsOf(folderOfRule(code))).toEqual([`${place} ${code}`]);
  });
});
