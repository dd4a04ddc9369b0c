import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWireReply } from '../../../../src/widget/chat-guards.ts';
import { readActivitySet } from '../../../../src/widget/direct-line-activity.ts';
import { isKept, nothingKept } from '../../../../src/widget/storage-schema.ts';
import { replied, said, wireReply } from './replies.ts';

describe('a reply from the wire', () => {
  it('is taken as the server makes it', () => {
    expect([wireReply(), wireReply('does it hurt'), wireReply('tell me about ferrets')].every(isWireReply)).toBe(true);
  });

  it.each(Object.keys(wireReply('does it hurt')).filter((name) => !['disclosure', 'lead', 'referral'].includes(name)))(
    'is no reply without its %s',
    (name) => {
      expect(isWireReply({ ...wireReply('does it hurt'), [name]: undefined })).toBe(false);
    },
  );

  it('is no reply with an empty disclaimer', () => {
    expect(isWireReply({ ...wireReply(), disclaimer: '' })).toBe(false);
  });

  it('is no reply of a kind that is not known', () => {
    expect(isWireReply({ ...wireReply(), kind: 'advert' })).toBe(false);
  });
});

describe('a set of activities', () => {
  const from = { id: 'dermapen' };

  it('gives those that are understood, and the watermark', () => {
    const understood = { id: '1', type: 'message', from, channelData: { reply: wireReply() } };
    const set = readActivitySet({ activities: [understood, { type: 'message' }, null, 7], watermark: '4' });
    expect(set).toEqual({ activities: [understood], watermark: '4' });
  });

  it('passes over a reply that has lost its disclaimer', () => {
    const { disclaimer: _, ...bare } = wireReply();
    const bareActivity = { id: '1', type: 'message', from, channelData: { reply: bare } };
    expect(readActivitySet({ activities: [bareActivity] })).toEqual({ activities: [] });
  });

  it('is nothing where it is something else, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const set = readActivitySet(value);
        return set === undefined || Array.isArray(set.activities);
      }),
    );
  });
});

describe('what was kept', () => {
  const kept = { ...nothingKept, items: [said('1'), replied('2')], unread: 1, popular: ['Does it hurt?'] };

  it('is taken as it was written', () => {
    expect(isKept(JSON.parse(JSON.stringify(kept)))).toBe(true);
  });

  it.each([
    ['of another version', { ...kept, version: 2 }],
    ['with an item that is none', { ...kept, items: [{ kind: 'said' }] }],
    ['with a session without a token', { ...kept, session: { conversationId: 'a', userId: 'b', expiresAt: 1 } }],
    [
      'with a reply without its disclaimer',
      { ...kept, items: [replied('1', { reply: { ...wireReply(), disclaimer: '' } })] },
    ],
  ])('is dropped %s', (_why, value) => {
    expect(isKept(value)).toBe(false);
  });
});
