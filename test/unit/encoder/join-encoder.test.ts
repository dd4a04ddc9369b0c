import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.startsWith('encoder'),
);

describe('the encoder', () => {
  it('is loaded by nobody who has not been told to', () => {
    const importing = sources.filter((path) => /from '[^']*\/encoder\//.test(readFileSync(join('src', path), 'utf8')));
    expect(importing).toEqual([]);
  });
});
