import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keepingEmbeddings } from '../../../src/encoder/kept-embeddings.ts';
import type { Encoder } from '../../../src/matching/encoder.ts';
import { tableEncoder } from '../matching/table-encoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const file = join(folder, 'deeper', 'embeddings.bin');
const texts = ['does it hurt', 'how much', 'is it safe'];
let computed = 0;

beforeEach(() => {
  rmSync(join(folder, 'deeper'), { recursive: true, force: true });
  computed = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens anew, as a start of the program does. */
function start(id = 'table', place = file): Encoder {
  const encoder = tableEncoder([], { id });
  const embedAll: Encoder['embedAll'] = (asked) => {
    computed += 1;
    return encoder.embedAll(asked);
  };
  return keepingEmbeddings({ ...encoder, embedAll }, place);
}

describe('keepingEmbeddings', () => {
  it('gives at the second start what was computed at the first', () => {
    const first = start().embedAll(texts);
    const second = start().embedAll(texts);
    expect(second).toEqual(first);
    expect(first).toEqual(tableEncoder([]).embedAll(texts));
    expect(computed).toBe(1);
  });

  it('computes anew for other texts, another order and another encoder', () => {
    start().embedAll(texts);
    start().embedAll(texts.slice(1));
    start().embedAll(texts);
    start().embedAll(texts.toReversed());
    start('other').embedAll(texts.toReversed());
    expect(computed).toBe(5);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['of another key', (bytes: Buffer) => Buffer.concat([Buffer.alloc(32), bytes.subarray(32)])],
  ])('does not believe a file that is %s', (_, damage) => {
    const first = start().embedAll(texts);
    writeFileSync(file, damage(readFileSync(file)));
    expect(start().embedAll(texts)).toEqual(first);
    expect(computed).toBe(2);
  });

  it('works where nothing can be written', () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    expect(start('table', join(folder, 'in-the-way', 'embeddings.bin')).embedAll(texts)).toHaveLength(3);
  });

  it('keeps nothing that is asked one by one', () => {
    start().embed('what somebody typed');
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
