import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withEmojiWords, withoutPauses, wordsOf } from '../../../src/matching/words.ts';

const words = (text: string): string => withoutPauses(wordsOf(text)).join(' ');

describe('words', () => {
  it.each([
    ['I can’t breathe', 'i can not breathe'],
    ['it dont hurt', 'it do not hurt'],
    ["I won't", 'i will not'],
    ['Im red', 'i am red'],
    ["what's Dermapen?", 'what is dermapen'],
    ["the doctor's pen", 'the doctor pen'],
    ['ＦＵＬＬ width', 'full width'],
    ['café naïve', 'cafe naive'],
    ['sooooo redddd', 'soo redd'],
    ['what\u0000is\u200bit', 'what is it'],
  ])('reads %j as %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('keeps commas and sentence ends, at which a denial ends', () => {
    expect(wordsOf('No pus, but hot! Help')).toEqual(['no', 'pus', ',', 'but', 'hot', '.', 'help']);
  });

  it('cuts a word of thousands of letters short', () => {
    expect(wordsOf('ab'.repeat(4000)).every((word) => word.length <= 32)).toBe(true);
  });

  it('turns an emoji that stands for a word into the word and drops the others', () => {
    expect(words(withEmojiWords('🤰 safe? 🎈', { '🤰': 'pregnant' }))).toBe('pregnant safe');
  });

  it('reads any text as small words without marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,32}$|^[,.]$/u);
      }),
    );
  });
});
