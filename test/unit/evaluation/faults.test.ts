import { describe, expect, it } from '@jest/globals';
import { choicesRight, outAnswered, shareOf, wrongAnswered } from '../../evaluation/faults.ts';
import { asking, reply, result } from './support/results.ts';

describe('wrongAnswered', () => {
  it.each([
    ['another entry', result({ entry: 'a' }, reply('answer', ['b'])), 1],
    ['another entry of the right kind', result({ expect: 'clinic', entry: 'a' }, reply('clinic', ['b'])), 1],
    ['another entry for a practitioner', result({ expect: 'practitioner', entry: 'a' }, reply('answer', ['b'])), 1],
    ['the entry', result({ entry: 'a' }, reply('answer', ['a'])), 0],
    ['the entry beside another', result({ entry: 'a' }, reply('answer', ['b', 'a'])), 0],
    ['a more specific entry', result({ entry: 'a' }, reply('answer', ['a-special'])), 0],
    ['an entry that is asked for as well', result({ entry: 'a', also_entry: ['b'] }, reply('answer', ['b'])), 0],
    ['another entry that the row allows', result({ entry: 'a', also: ['sourced'] }, reply('answer', ['b'])), 0],
    ['any entry, where none is named', result({ expect: 'sourced' }, reply('answer', ['b'])), 0],
    ['a kind that the row allows', result({ entry: 'a', also: ['practitioner'] }, reply('practitioner', ['b'])), 0],
    ['no answer at all', result({ entry: 'a' }, reply('fallback')), 0],
  ])('counts %s as %#', (_, given, wrong) => {
    expect(wrongAnswered([given])).toEqual({ count: wrong, of: 1 });
  });

  it('is about no row that is out of scope or urgent', () => {
    const rows = [
      result({ expect: 'out' }, reply('answer', ['b'])),
      result({ expect: 'urgent' }, reply('answer', ['b'])),
    ];
    expect(wrongAnswered(rows)).toEqual({ count: 0, of: 0 });
  });
});

describe('outAnswered', () => {
  it('counts any answer, whatever its kind, unless the row allows it', () => {
    const rows = [
      result({ expect: 'out' }, reply('answer', ['b'])),
      result({ expect: 'out' }, reply('clinic', ['b'])),
      result({ expect: 'out', also: ['clinic'] }, reply('clinic', ['b'])),
      result({ expect: 'out' }, reply('fallback')),
      result({ entry: 'a' }, reply('answer', ['b'])),
    ];
    expect(outAnswered(rows)).toEqual({ count: 2, of: 4 });
  });
});

describe('choicesRight', () => {
  it('counts the choices shown in scope, and those that hold the entry', () => {
    const rows = [
      result({ entry: 'a' }, asking(['b', 'a'])),
      result({ entry: 'a' }, asking(['b'])),
      result({ entry: 'a' }, reply('answer', ['a'])),
      result({ expect: 'out' }, asking(['b'])),
    ];
    expect(choicesRight(rows)).toEqual({ count: 1, of: 2 });
  });
});

describe('shareOf', () => {
  it('is nothing of nothing', () => {
    expect(shareOf({ count: 0, of: 0 })).toBe(0);
    expect(shareOf({ count: 1, of: 4 })).toBe(0.25);
  });
});
