import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { attributes } from '../../../src/widget/attributes.ts';
import { methods } from '../../../src/widget/method-names.ts';

const guide = readFileSync('docs/widget.md', 'utf8');

/** What stands in backticks at the beginning of the rows below a heading of the guide, or in their second cell. */
function rows(heading: string, cell = 1): string[] {
  const [, section = ''] = guide.split(`| ${heading} |`);
  const [table = ''] = section.split('\n\n');
  return table
    .split('\n')
    .slice(1)
    .flatMap((row) => /^`([\w-]+)/.exec(row.split('|')[cell]?.trim() ?? '')?.[1] ?? []);
}

/** Every match of the pattern in the widget's files of a kind. */
function found(pattern: RegExp, extension: string): string[] {
  const files = readdirSync('src/widget', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(extension),
  );
  const texts = files.map((name) => readFileSync(`src/widget/${name}`, 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, name = '']) => name.split(' '))))];
}

describe('the guide to the widget', () => {
  it('lists every attribute, and its property', () => {
    expect(rows('Attribute')).toEqual([...attributes]);
    const properties = attributes.filter((name) => name !== 'open').map((name) => name.replace('-u', 'U'));
    expect(rows('Attribute', 2)).toEqual(properties);
  });

  it('lists every method', () => {
    expect(rows('Method')).toEqual([...methods]);
  });

  it('lists every event', () => {
    const [, union = ''] = /type FaceEvent =([^;]*);/.exec(readFileSync('src/widget/face-event.ts', 'utf8')) ?? [];
    expect(rows('Event')).toEqual([...union.matchAll(/'(\w+)'/g)].map(([, name]) => name));
  });

  it('lists every custom property', () => {
    expect(rows('Custom property').toSorted()).toEqual(found(/var\((--dermapen-[\w-]+)/g, '.css').toSorted());
  });

  it('lists every part', () => {
    const parts = [...found(/ part="([\w ]+)"/g, '.ts'), ...found(/\.part = '(\w+)'/g, '.ts')];
    expect(rows('Part').toSorted()).toEqual([...new Set(parts)].toSorted());
  });
});
