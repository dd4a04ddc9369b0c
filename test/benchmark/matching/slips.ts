/** Slips of the finger, put into questions. */
import { pick, type Random, sample } from './random.ts';

const WORD = /[a-z]{4,}/gi;
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The text with one slip in a third of its words of four letters or more, in one at least. None such: no text. */
export function withSlips(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(WORD)].map(({ index }) => index);
  if (places.length === 0) return undefined;
  const slipped = new Set(sample(places, Math.max(1, Math.round(places.length / 3)), random));
  return text.replaceAll(WORD, (word, place: number) => (slipped.has(place) ? slip(word, random) : word));
}

function slip(word: string, random: Random): string {
  const at = Math.floor(random() * (word.length - 1));
  const [start, letter = '', next = '', rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const dropped = `${start}${next}${rest}`;
  const doubled = `${start}${letter}${letter}${next}${rest}`;
  const swapped = `${start}${next}${letter}${rest}`;
  const neighbour = `${start}${neighbourOf(letter, random)}${next}${rest}`;
  return pick([dropped, doubled, swapped, neighbour], random);
}

/** The key to the left or to the right. */
function neighbourOf(letter: string, random: Random): string {
  const row = KEYS.find((keys) => keys.includes(letter.toLowerCase())) ?? letter;
  const at = row.indexOf(letter.toLowerCase());
  return pick([row[at - 1] ?? row[at + 1] ?? letter, row[at + 1] ?? row[at - 1] ?? letter], random);
}
