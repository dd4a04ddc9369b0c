import { describe, expect, it } from '@jest/globals';
import { speller } from '../../../src/matching/spell.ts';

const words = [
  'makeup',
  'swelling',
  'numbing',
  'cost',
  'does',
  'again',
  'best',
  'sunscreen',
  'first',
  'wrinkles',
  'face',
  'hyperpigmentation',
];
const spell = speller(new Map(words.map((word) => [word, 2])));

function corrected(text: string): string {
  const [correction] = spell(text.split(' '));
  return correction?.to ?? text;
}

describe('speller', () => {
  it.each([
    ['makup', 'makeup'],
    ['sweling', 'swelling'],
    ['nubming', 'numbing'],
    ['sunscren', 'sunscreen'],
    ['frist', 'first'],
    ['agian', 'again'],
    ['cots', 'cost'],
    ['rinkles', 'wrinkles'],
    ['hyperpigmntaton', 'hyperpigmentation'],
    ['firstface', 'first face'],
  ])('brings %j back to %j', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  it.each(['test', 'rest', 'zebra', 'qqqqqqqq', 'dont', '1234', 'makeup', 'costly'])('leaves %j as it is', (typed) => {
    expect(corrected(typed)).toBe(typed);
  });
});
