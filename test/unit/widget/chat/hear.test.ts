import { describe, expect, it } from '@jest/globals';
import { type History, hear } from '../../../../src/widget/chat-hear.ts';
import { merge } from '../../../../src/widget/chat-items.ts';
import type { Activity } from '../../../../src/widget/direct-line-activity.ts';
import { replied, said, wireReply } from './replies.ts';

const USER = 'dl_visitor';
const empty: History = { items: [], popular: [], typing: false, unread: 0 };

const from = (id: string) => ({ from: { id }, timestamp: '1970-01-01T00:00:00.001Z' });
const bot = (id: string, question?: string): Activity => ({
  ...from('dermapen'),
  id,
  type: 'message',
  channelData: { reply: wireReply(question) },
});
const echo = (id: string, text: string, clientActivityID?: string): Activity => ({
  ...from(USER),
  id,
  type: 'message',
  text,
  ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }),
});
const typing = (who: string): Activity => ({ ...from(who), id: 'typing', type: 'typing' });

function hearAll(before: History, ...activities: readonly Activity[]): History {
  return activities.reduce((history, activity) => hear(history, activity, USER, 0), before);
}

describe('what is heard', () => {
  it('is a reply, counted as unread, and the end of the typing', () => {
    const heard = hearAll({ ...empty, typing: true }, bot('1', 'does it hurt'));
    expect(heard).toEqual({ items: [replied('1')], popular: [], typing: false, unread: 1, latest: '1' });
  });

  it('is heard once, however often it is told', () => {
    const once = hearAll(empty, bot('1', 'does it hurt'));
    expect(hearAll(once, bot('1', 'does it hurt'))).toEqual(once);
  });

  it('tells that a question of ours has arrived, by the id that we gave it', () => {
    const waiting = { ...empty, items: [said('ours', { delivery: 'sending' })] };
    const heard = hearAll(waiting, echo('7', 'question ours', 'ours'));
    expect(heard.items).toEqual([said('ours', { serverId: '7' })]);
    expect(heard.latest).toBeUndefined();
  });

  it('shows what the same visitor says in another tab', () => {
    expect(hearAll(empty, echo('7', 'question theirs', 'theirs')).items).toEqual([said('theirs', { serverId: '7' })]);
    expect(hearAll(empty, echo('7', 'question 7')).items).toEqual([said('7', { serverId: '7' })]);
  });

  it('puts a greeting before the questions that were asked already', () => {
    const asked = { ...empty, items: [said('ours', { delivery: 'sending' })] };
    const heard = hearAll(asked, bot('1'));
    expect(heard.items.map(({ id }) => id)).toEqual(['1', 'ours']);
    expect(heard.popular).toEqual(wireReply().suggestions);
  });

  it('shows what is answered to a hello or a thank-you where it was said, however it is greeted', () => {
    const thanked = { ...empty, items: [replied('0'), said('ours', { text: 'thanks' })] };
    const heard = hearAll(thanked, { ...bot('1', 'thanks'), replyToId: 'ours' });
    expect(heard.items.map(({ id }) => id)).toEqual(['0', 'ours', '1']);
    expect(heard.latest).toBe('1');
  });

  it('puts each reply below its question, however many were asked before the first was answered', () => {
    const asked = ['a', 'b'].map((id) => said(id, { serverId: `server ${id}` }));
    const answerTo = (id: string, question: string) => ({
      ...bot(id, 'does it hurt'),
      replyToId: `server ${question}`,
    });
    const before = { ...empty, items: [replied('0'), ...asked] };
    const heard = hearAll(before, answerTo('1', 'a'), answerTo('2', 'a'), answerTo('3', 'b'));
    expect(heard.items.map(({ id }) => id)).toEqual(['0', 'a', '1', '2', 'b', '3']);
    expect(heard.latest).toBe('3');
  });

  it('takes the place of what this device has answered while it was not known that the question had arrived', () => {
    const items = [said('ours', { serverId: '7' }), replied('device-ours', { from: 'device' }), said('next')];
    const late = { ...bot('8', 'does it hurt'), replyToId: '7' };
    const heard = hearAll({ ...empty, items }, late);
    expect(heard).toMatchObject({ items: [items[0], replied('8'), items[2]], latest: '8' });
    expect(hearAll(heard, late)).toEqual(heard);
    // Another tab still has the other answer, and does not bring it back.
    expect(merge(heard.items, items)).toBe(heard.items);
  });

  it('is greeted below what is left of a conversation that was deleted', () => {
    const noted = { kind: 'noted', id: 'note', at: 0, note: 'data-deleted' } as const;
    expect(hearAll({ ...empty, items: [noted] }, bot('1')).items.map(({ id }) => id)).toEqual(['note', '1']);
  });

  it('greets once: a second greeting gives only its questions', () => {
    const heard = hearAll({ ...empty, items: [replied('0')] }, bot('1'));
    expect(heard).toMatchObject({ items: [replied('0')], popular: wireReply().suggestions, unread: 0 });
  });

  it('is typing by the bot, unless the reply came first', () => {
    expect(hearAll(empty, typing('dermapen')).typing).toBe(true);
    expect(hearAll(empty, typing(USER)).typing).toBe(false);
    expect(hearAll(empty, bot('1', 'does it hurt'), typing('dermapen')).typing).toBe(false);
  });

  it('shows nothing that has no reply with a disclaimer in it', () => {
    expect(hearAll(empty, { ...bot('1'), channelData: {}, text: 'buy now' }).items).toEqual([]);
    expect(hearAll(empty, { ...bot('1'), type: 'event' })).toBe(empty);
  });
});
