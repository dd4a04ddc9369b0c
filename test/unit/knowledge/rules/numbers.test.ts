/** Numbers in digits and in words, and the rule that a passage must carry each (KB019). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numbersIn } from '../../../../src/knowledge/rules/numbers.ts';
import { baseFile } from '../support/folders.ts';
import { problemsWith } from '../support/loading.ts';

const values = (text: string): readonly string[] => numbersIn(text).map(({ value }) => value);

describe('numbersIn', () => {
  it.each([
    ['up to 7 days', ['7']],
    ['seven days', ['7']],
    ['Seven-day plan', ['7']],
    ['three to six months', ['3', '6']],
    ['fourteen days', ['14']],
    ['twenty-two years', ['22']],
    ['thirty people', ['30']],
    ['ten percent', ['10']],
    ['1,845 people', ['1845']],
    ['1845 people', ['1845']],
    ['1,029,000', ['1029000']],
    ['0.5 to 2 millimetres', ['0.5', '2']],
    ['4-6 weeks', ['4', '6']],
    ['5.2 out of 10.', ['5.2', '10']],
    ['one of them', []],
    ['someone weeks away', []],
    ['no figure', []],
  ])('finds in “%s” %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('gives the same value with and without thousands separators', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(values(number.toLocaleString('en-AU'))).toEqual([String(number)]);
      }),
    );
  });

  it('says where each number begins', () => {
    expect(numbersIn('1,845 people in two weeks').map(({ offset }) => offset)).toEqual([0, 16]);
  });
});

describe('KB019', () => {
  const RISKS = 'safety/risks-second-opinion.md';
  const withSentence = (sentence: string): readonly string[] =>
    problemsWith({
      [RISKS]: baseFile(RISKS, 'Get a second', `${sentence} Get a second`).replace(
        'passage: expected effects lasting up to 7 days',
        'passage: expected effects lasting up to 7 days\n  - id: review\n    passage: a total of 1,845 people were studied',
      ),
    });

  it.each(['It lasts seven days.', 'It lasts 7 days.', 'They asked 1,845 people.', 'They asked 1845 people.'])(
    'lets “%s” through, because a passage carries it',
    (sentence) => {
      expect(withSentence(sentence)).toEqual([]);
    },
  );

  it.each(['It lasts eight days.', 'It lasts 8 days.', 'They asked 845 people.', 'It takes twenty-seven days.'])(
    'reports “%s”',
    (sentence) => {
      expect(withSentence(sentence)).toEqual(['safety/risks-second-opinion.md:29 KB019']);
    },
  );
});
