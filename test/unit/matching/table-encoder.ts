/** An encoder that really computes: each word has a place in a table, or one of its own by a hash; a text has their sum. */
import type { Encoder } from '../../../src/matching/encoder.ts';

export interface TableEncoder extends Encoder {
  /** The texts that were asked for one by one. */
  readonly asked: readonly string[];
}

const DIMENSION = 64;

/** Words of one group share a place; `embed` may be replaced to play an encoder that fails. */
export function tableEncoder(groups: readonly (readonly string[])[], changes: Partial<Encoder> = {}): TableEncoder {
  const places = new Map(groups.flatMap((group, place) => group.map((word) => [word, place] as const)));
  const asked: string[] = [];
  return {
    asked,
    id: 'table',
    dimension: DIMENSION,
    embed: (text) => {
      asked.push(text);
      return sumOf(text, places);
    },
    embedAll: (texts) => texts.map((text) => sumOf(text, places)),
    ...changes,
  };
}

function sumOf(text: string, places: ReadonlyMap<string, number>): Float32Array {
  const sum = new Float32Array(DIMENSION);
  for (const word of text.split(' ').filter((found) => found !== '')) {
    const place = places.get(word) ?? DIMENSION / 2 + (hash(word) % (DIMENSION / 2));
    sum[place] = (sum[place] ?? 0) + 1;
  }
  return sum;
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (const character of word) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
