/** The numbers that a text states, in digits or in words. */

const UP_TO_NINETEEN =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const wordValues = new Map<string, number>([
  ...UP_TO_NINETEEN.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const word = `(?:${TENS.join('|')})(?:-(?:${UP_TO_NINETEEN.slice(0, 9).join('|')}))?|(?:${UP_TO_NINETEEN.join('|')})`;
const unit =
  'minute|hour|day|week|month|year|time|session|treatment|study|studies|trial|people|person|patient|women|woman|percent|per cent|mm|millimetre';

/** A number in digits, or in words before a unit; “one” alone is hardly ever a figure. */
const NUMBER = new RegExp(
  String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|\b(?:${word})(?=(?: (?:to|or|and) [\w-]+)?[ -](?:${unit})s?\b)`,
  'gi',
);

/** A number as it is compared (“1,845” is 1845, “seven” before “days” is 7), and where it begins. */
export interface FoundNumber {
  readonly value: string;
  readonly offset: number;
}

/** Every number of the text, in its order. */
export function numbersIn(text: string): readonly FoundNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ value: valueIn(match[0]), offset: match.index }));
}

function valueIn(found: string): string {
  const values = found
    .toLowerCase()
    .split('-')
    .map((part) => wordValues.get(part));
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return found.replaceAll(',', '');
  return String(known.reduce((sum, value) => sum + value, 0));
}
