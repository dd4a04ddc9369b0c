import { describe, expect, it } from '@jest/globals';
import { compile, findInOrder, findTogether } from '../../../src/conversation/pattern.ts';

const groups = { swollen: ['swollen', 'blown up'], face: ['face', 'lip'] };
const sentence = (text: string): string[] => text.split(' ');

describe('findInOrder', () => {
  it.each([
    ['can not breathe', 'i can not breathe', [{ start: 1, end: 4 }]],
    ['can not breathe', 'i can not really breathe', [{ start: 1, end: 5 }]],
    ['can not breathe', 'can you tell me why not to breathe', []],
    ['<face> <swollen>', 'my lip has blown up', [{ start: 1, end: 5 }]],
    [
      'pus',
      'pus and more pus',
      [
        { start: 0, end: 1 },
        { start: 3, end: 4 },
      ],
    ],
    ['<nobody>', 'nobody', []],
  ])('finds %j in %j at %j', (pattern, text, spans) => {
    expect(findInOrder(compile(pattern, groups), sentence(text))).toEqual(spans);
  });
});

describe('findTogether', () => {
  it('finds the words in any order', () => {
    expect(findTogether(compile('<swollen> <face>', groups), sentence('my face is all swollen'))).toEqual([
      { start: 4, end: 5 },
      { start: 1, end: 2 },
    ]);
  });

  it('finds nothing when a word is missing, or is far from the others', () => {
    const pattern = compile('<swollen> <face>', groups);
    expect(findTogether(pattern, sentence('my knee is swollen'))).toBeUndefined();
    expect(findTogether(pattern, [...sentence('face'), ...Array(20).fill('and'), 'swollen'])).toBeUndefined();
  });

  it('takes one word for one place only', () => {
    expect(findTogether(compile('<face> <face>', groups), ['face'])).toBeUndefined();
  });
});
