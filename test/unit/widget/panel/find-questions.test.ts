import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findQuestions } from '../../../../src/widget/panel/find-questions.ts';

const published = [
  'What is Dermapen?',
  'Is numbing cream used before Dermapen?',
  'Where is the numbing cream put on?',
  'How much does Dermapen cost?',
  'Can I wear make-up straight after Dermapen?',
  'Can I exercise after Dermapen?',
  'Can I swim after Dermapen?',
  'Can I fly after Dermapen?',
  'Can I shave after Dermapen?',
  'Can I drink alcohol after Dermapen?',
].map((question, index) => ({ entry: `entry-${index}`, question }));
const all = new Set<object>(published);

describe('finding questions while somebody types', () => {
  it('finds those with every telling word, the last of them unfinished', () => {
    const found = findQuestions(published, 'numbing cr');
    expect(found.map(({ question }) => question)).toEqual([
      'Is numbing cream used before Dermapen?',
      'Where is the numbing cream put on?',
    ]);
  });

  it('waits for two characters', () => {
    expect(findQuestions(published, 'd')).toEqual([]);
    expect(findQuestions(published, '  d ')).toEqual([]);
  });

  it('does not hang on to words that every question has', () => {
    const found = findQuestions(published, 'what is the cos');
    expect(found.map(({ question }) => question)).toEqual(['How much does Dermapen cost?']);
  });

  it.each(['makeup', 'make-up', 'make up', 'Make'])('finds a word with a hyphen by %s', (draft) => {
    const found = findQuestions(published, draft);
    expect(found.map(({ question }) => question)).toEqual(['Can I wear make-up straight after Dermapen?']);
  });

  it('finds nothing for what is in no question', () => {
    expect(findQuestions(published, 'capital of france')).toEqual([]);
  });

  it('finds no more than five', () => {
    expect(findQuestions(published, 'after')).toHaveLength(5);
  });

  it('finds at most five, each of them published and each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (draft) => {
        const found = findQuestions(published, draft);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((question) => all.has(question))).toBe(true);
      }),
    );
  });
});
