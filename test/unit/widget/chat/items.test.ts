import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChatItem, Said } from '../../../../src/widget/chat.ts';
import { add, begunAnew, deliver, MOST_ITEMS, merge } from '../../../../src/widget/chat-items.ts';
import { replied, said } from './replies.ts';

const ids = (items: readonly ChatItem[]) => items.map(({ id }) => id);

describe('the history', () => {
  it('has each item once', () => {
    const items = [said('1')];
    expect(add(items, said('1', { text: 'again' }))).toBe(items);
    expect(ids(add(items, said('2')))).toEqual(['1', '2']);
  });

  it(`keeps the newest ${MOST_ITEMS}, and everything that was not sent`, () => {
    const first = said('waiting', { delivery: 'waiting' });
    const items = Array.from({ length: MOST_ITEMS + 50 }, (_, index) => said(String(index))).reduce<
      readonly ChatItem[]
    >(add, [first]);
    expect(items).toHaveLength(MOST_ITEMS);
    expect(ids(items).slice(0, 2)).toEqual(['waiting', '51']);
  });

  it('never makes what was sent unsent', () => {
    const items = [said('1')];
    expect(deliver(items, '1', 'waiting')).toBe(items);
  });

  it('goes on in a new conversation with a note before what was not answered, which is asked again', () => {
    const items = [said('1'), replied('2'), said('3'), said('4', { delivery: 'waiting' })];
    expect(begunAnew(items, 'note', 5)).toEqual([
      said('1'),
      replied('2'),
      { kind: 'noted', id: 'note', at: 5, note: 'new-conversation' },
      said('3', { delivery: 'sending' }),
      said('4', { delivery: 'waiting' }),
    ]);
  });

  it('asks again what was left without an answer between others', () => {
    const items = [said('1'), said('2'), replied('3')];
    expect(ids(begunAnew(items, 'note', 5))).toEqual(['2', '3', 'note', '1']);
    expect(begunAnew(items, 'note', 5).at(-1)).toEqual(said('1', { delivery: 'sending' }));
  });

  it('says nothing of a new conversation to whoever has not said anything', () => {
    const items = [replied('1')];
    expect(begunAnew(items, 'note', 5)).toBe(items);
  });
});

describe('two tabs', () => {
  const items = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 9 }).map(String),
        delivery: fc.constantFrom<Said['delivery']>('sent', 'waiting'),
      }),
      {
        selector: ({ id }) => id,
      },
    )
    .map((list) => list.map(({ id, delivery }) => said(id, { delivery })));

  it('have the same items once each has heard of the other, and stop talking', () => {
    fc.assert(
      fc.property(items, items, (ours, theirs) => {
        const first = merge(ours, theirs);
        const second = merge(theirs, first);
        expect(ids(first).sort()).toEqual(ids(second).sort());
        expect(merge(first, second)).toBe(first);
      }),
    );
  });

  it('know of a question as sent when one of them does', () => {
    expect(merge([said('1', { delivery: 'waiting' })], [said('1')])).toEqual([said('1')]);
  });

  it('have the greeting at the top, whichever of them was greeted first', () => {
    expect(ids(merge([said('question')], [replied('greeting'), said('question'), replied('answer')]))).toEqual([
      'greeting',
      'question',
      'answer',
    ]);
    expect(ids(merge([said('question')], [replied('greeting')]))).toEqual(['greeting', 'question']);
    expect(ids(merge([replied('greeting')], [said('question')]))).toEqual(['greeting', 'question']);
  });

  it('put an answer below its question, and above what still waits', () => {
    const waiting = said('later', { delivery: 'waiting' });
    expect(ids(merge([replied('greeting'), waiting], [replied('greeting'), said('1'), replied('2')]))).toEqual([
      'greeting',
      '1',
      '2',
      'later',
    ]);
  });

  it('let a question that is asked again wait, though the other knows that it was sent before', () => {
    const again = said('1', { serverId: 'old', delivery: 'sending' });
    expect(merge([again], [said('1', { serverId: 'old' })])).toEqual([again]);
    expect(merge([again], [said('1', { serverId: 'new' })])).toMatchObject([{ delivery: 'sent' }]);
  });

  it('go on in the same order in a new conversation, with what is asked again below the note', () => {
    const before = [said('1', { serverId: 'old' }), said('2'), replied('3')];
    const renewed = begunAnew(before, 'note', 5);
    expect(merge(before, renewed)).toEqual(renewed);
    expect(merge(renewed, before)).toBe(renewed);
  });

  it('never put a question between another and its answer', () => {
    const ours = [said('a'), replied('answer to a')];
    expect(ids(merge(ours, [said('a'), said('x')]))).toEqual(['a', 'answer to a', 'x']);
  });

  it('keep the clinic’s answer and not what stood in for it, whichever of them has it', () => {
    const standIn = [said('a'), replied('device-a', { from: 'device' })];
    const answered = [said('a'), replied('answer to a')];
    expect(merge(answered, standIn)).toBe(answered);
    expect(ids(merge(standIn, answered))).toEqual(['a', 'answer to a']);
  });

  it('don’t bring back what the other has dropped to stay within bounds', () => {
    const full = Array.from({ length: MOST_ITEMS }, (_, index) => said(`new ${index}`, { at: 100 }));
    expect(merge(full, [said('old', { at: 1 })])).toBe(full);
  });
});
