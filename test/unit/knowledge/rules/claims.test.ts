/** Claims that must never reach a patient, and the denials that may. */
import { describe, expect, it } from '@jest/globals';
import { forbiddenClaims } from '../../../../src/knowledge/rules/claims.ts';

const names = (text: string): readonly string[] => forbiddenClaims(text).map(({ name }) => name);

describe('forbiddenClaims', () => {
  it.each([
    ['a guarantee', 'We guarantee smooth skin.'],
    ['a guarantee', 'It always works.'],
    ['a guarantee', 'It cures acne.'],
    ['a guarantee', 'You get permanent results.'],
    ['a superlative', 'It is the best treatment.'],
    ['a superlative', 'A miracle for your skin.'],
    ['a risk made small', 'The treatment is painless.'],
    ['a risk made small', 'Needling is safe.'],
    ['a risk made small', 'There is no downtime.'],
    ['a risk made small', 'It works without any risk.'],
    ['a testimonial', 'Our patients love it.'],
    ['a testimonial', 'Rated five stars.'],
    ['an idealised look', 'Get flawless skin.'],
    ['an idealised look', 'Your journey to a radiant face.'],
    ['an inducement', 'Book now and save.'],
    ['an inducement', 'A discount this week.'],
    ['an approved device', 'Dermapen is TGA registered.'],
    ['an instruction to numb oneself', 'Apply the numbing cream yourself.'],
    ['a verdict for one person', 'Yes, that is fine.'],
    ['a verdict for one person', 'You are a suitable person.'],
  ])('finds %s in “%s”', (name, text) => {
    expect(names(text)).toContain(name);
  });

  it.each([
    'It is not painless.',
    'Needling is never safe for everyone.',
    'Nobody can promise a result.',
    'We cannot guarantee what you will see.',
    'No clinic can promise that.',
    'Ask whether it is safe with your medicines.',
    'It can leave the skin unsafe to touch.',
    'Results can differ from person to person.',
    'We have no approved answer on this.',
    'No single session is the same.',
  ])('lets “%s” through', (text) => {
    expect(names(text)).toEqual([]);
  });

  it.each([
    'Do not worry, it is painless.',
    'It is not surgery and it is painless.',
    'It is not laser but safe.',
    'It is not only safe.',
    'Does it hurt? Not much. It is painless.',
    'You need not wait: it is safe.',
  ])('does not take the denial of something else for a denial of the claim in “%s”', (text) => {
    expect(names(text)).toEqual(['a risk made small']);
  });

  it('says where each claim begins, in any capitals', () => {
    expect(forbiddenClaims('It is SAFE. Really safe.').map(({ words, offset }) => [words, offset])).toEqual([
      ['SAFE', 6],
      ['safe', 19],
    ]);
  });
});
