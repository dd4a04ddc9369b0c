/** The wording of an answer: how it is read, what is left in it, and its Markdown. */
import { describe, expect, it } from '@jest/globals';
import { readingAge } from '../../../../src/knowledge/rules/reading-age.ts';
import { baseFile } from '../support/folders.ts';
import { problemsWith } from '../support/loading.ts';

const PAIN = 'numbing/pain-cream.md';
const withLine = (line: string): readonly string[] =>
  problemsWith({ [PAIN]: baseFile(PAIN, 'It can still hurt.\n', `It can still hurt.\n\n${line}\n`) });

describe('readingAge', () => {
  it.each([
    ['The cat sat on the mat. We go to bed.', 2, 7],
    ['Wash your face with a gentle cleanser. Ask when you may start again.', 6, 10],
    ['The practitioner will recommend an appropriate moisturiser for your particular complexion.', 13, 20],
    ['Histopathological examination demonstrated statistically significant neocollagenesis.', 25, 60],
  ])('of “%s” is between %d and %d', (text, from, to) => {
    expect(readingAge(text)).toBeGreaterThan(from);
    expect(readingAge(text)).toBeLessThan(to);
  });

  it('falls when a long sentence is cut into short ones', () => {
    const long = 'The skin may be red and it may swell and it may flake and you may feel some pain as well.';
    const short = 'The skin may be red. It may swell. It may flake. You may feel some pain as well.';
    expect(readingAge(short)).toBeLessThan(readingAge(long));
  });

  it('does not count the treatment’s own name as a hard word', () => {
    expect(readingAge('Microneedling can hurt.')).toBeLessThan(13);
  });

  it.each(['', '\n\n', '…', '123'])('of %j, which has no words, is 0', (text) => {
    expect(readingAge(text)).toBe(0);
  });
});

describe('an answer', () => {
  it.each(['TODO', 'TBC', '{{clinic.phon}}', '{{name}}', '{{clinic.phone', 'Lorem ipsum.', 'Ask [Name here].'])(
    'may not leave “%s” in',
    (line) => {
      expect(withLine(line)).toEqual(['numbing/pain-cream.md:25 KB018']);
    },
  );

  it.each([
    '# Heading',
    'Heading\n=======',
    '+ item',
    '* item',
    '- item *leaning*',
    '[link](https://clinic.example)',
    '![picture](x.png)',
    '<b>bold</b>',
    '`code`',
    '> quotation',
    '| table |',
  ])('may not hold %j', (line) => {
    expect(new Set(withLine(line).map((found) => found.split(' ')[1]))).toEqual(new Set(['KB020']));
  });

  it.each(['**Bold** words.', '- item\n- **bold** item', 'A hyphen - in a sentence.', 'Mail {{clinic.email}} now.'])(
    'may hold %j',
    (line) => {
      expect(withLine(line)).toEqual([]);
    },
  );
});
