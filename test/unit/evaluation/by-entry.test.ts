import { describe, expect, it } from '@jest/globals';
import { byEntry } from '../../evaluation/by-entry.ts';
import { confusions } from '../../evaluation/confusions.ts';
import { asking, reply, result } from './support/results.ts';

const results = [
  result({ id: '1', entry: 'good' }, reply('answer', ['good'])),
  result({ id: '2', entry: 'bad' }, reply('answer', ['other'])),
  result({ id: '3', entry: 'bad' }, asking(['bad'])),
  result({ id: '4', entry: 'bad' }, asking(['other'])),
  result({ id: '5', entry: 'bad' }, reply('answer', ['other'])),
  result({ id: '6', entry: 'good' }, reply('answer', ['good', 'other'])),
  result({ id: '7', entry: 'fair' }, reply('answer', ['another'])),
  result({ id: '8', entry: 'fair' }, reply('answer', ['fair'])),
  result({ id: '9', expect: 'out' }, reply('answer', ['other'])),
  result({ id: '10', expect: 'urgent' }, reply('answer', ['other'])),
];

describe('byEntry', () => {
  it('tells what became of the questions for each entry, the worst first', () => {
    expect(byEntry(results)).toEqual([
      { entry: 'bad', rows: 4, strict: 0, lenient: 0, wrong: 2, offered: 1, notOffered: 1 },
      { entry: 'fair', rows: 2, strict: 1, lenient: 1, wrong: 1, offered: 0, notOffered: 0 },
      { entry: 'good', rows: 2, strict: 2, lenient: 2, wrong: 0, offered: 0, notOffered: 0 },
    ]);
  });

  it('orders equals by the number of questions, then by name', () => {
    const equals = ['b', 'c', 'a', 'c'].map((entry) => result({ entry }, reply('fallback')));
    expect(byEntry(equals).map(({ entry }) => entry)).toEqual(['c', 'a', 'b']);
  });
});

describe('confusions', () => {
  it('pairs the entry asked for with the entry answered, the most frequent first', () => {
    expect(confusions(results)).toEqual([
      { expected: 'bad', answered: 'other', rows: ['2', '5'] },
      { expected: 'fair', answered: 'another', rows: ['7'] },
      { expected: 'out', answered: 'other', rows: ['9'] },
    ]);
  });
});
