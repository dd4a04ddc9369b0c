/** Chance that is the same in every run: samples and slips must not change from one run to the next. */

/** Numbers from 0 to below 1. */
export type Random = () => number;

/** Marsaglia's xorshift on 32 bits, begun from the letters of a name (FNV-1a). */
export function randomOf(name: string): Random {
  let state = hashOf(name) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** At most `size` of the values, drawn without putting back. */
export function sample<Value>(values: readonly Value[], size: number, random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, size)
    .map(({ value }) => value);
}

/** One of the values. */
export function pick<Value>(values: readonly [Value, ...Value[]], random: Random): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

function hashOf(name: string): number {
  return [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
}
