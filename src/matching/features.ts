/**
 * What is compared of a text: its words and pairs of words, and its letters in twos, threes and fours.
 *
 * Words carry the meaning, letters survive slips of the finger and endings. The weights are those of the ablations in
 * docs/design.md.
 */
import { stem } from './stem.ts';

/** A feature and how often it occurs, damped and weighted. */
export type Features = ReadonlyMap<string, number>;

/** A word that tells little counts this much beside one that tells something. */
const LIGHT = 0.35;
const PAIR = 0.7;
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 4;

/** Stems, pairs of neighbours with the edges of the text, and the concepts the words belong to. */
export function wordFeatures(
  words: readonly string[],
  concepts: readonly string[],
  isLight: (word: string) => boolean,
): Features {
  const stems = words.map(stem);
  const weights = new Map<string, number>();
  words.forEach((word, index) => {
    weights.set(stems[index] ?? word, isLight(word) ? LIGHT : 1);
  });
  for (const concept of concepts) weights.set(concept, 1);
  const edged = ['^', ...stems, '$'];
  const pairs = edged.slice(1).map((next, index) => `${edged[index]} ${next}`);
  for (const pair of pairs) weights.set(pair, PAIR);
  return damped(counted([...stems, ...concepts, ...pairs]), (feature) => weights.get(feature) ?? 1);
}

/** Letters inside each word, with its edges: " pain " has " p", "pa", " pa", "pai" and so on. */
export function letterFeatures(words: readonly string[]): Features {
  const counts = new Map<string, number>();
  for (const word of words) countGrams(` ${word} `, counts);
  return damped(counts, () => 1);
}

function countGrams(edged: string, counts: Map<string, number>): void {
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1) {
    for (let start = 0; start + length <= edged.length; start += 1) {
      const gram = edged.slice(start, start + length);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
}

/** 1 + ln(count): the tenth "numbing" adds little to the ninth (Salton & Buckley 1988). */
function damped(counts: Map<string, number>, weightOf: (feature: string) => number): Features {
  for (const [feature, count] of counts) counts.set(feature, (1 + Math.log(count)) * weightOf(feature));
  return counts;
}

function counted(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
