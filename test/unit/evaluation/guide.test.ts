import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { figures } from '../../evaluation/figures.ts';

describe('docs/evaluation.md', () => {
  it('lists the figures that there are, with their meanings', () => {
    const [, section = ''] = readFileSync('docs/evaluation.md', 'utf8').split('\n## Figures\n');
    const [text = ''] = section.split('\n## ');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.slice(2)).toEqual(figures.map(({ name, meaning }) => `| ${name} | ${meaning} |`));
  });
});
