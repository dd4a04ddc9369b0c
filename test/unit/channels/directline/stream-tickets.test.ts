import { describe, expect, it } from '@jest/globals';
import { streamTickets } from '../../../../src/channels/directline/stream-tickets.ts';

const seat = { conversationId: 'c', userId: 'dl_1', draws: 'text' } as const;

describe('streamTickets', () => {
  it('gives the seat once', () => {
    const tickets = streamTickets(() => 0);
    const ticket = tickets.issue(seat);
    expect([tickets.redeem(ticket), tickets.redeem(ticket)]).toEqual([seat, undefined]);
  });

  it('gives it for sixty seconds', () => {
    let now = 0;
    const tickets = streamTickets(() => now);
    const [early, late] = [tickets.issue(seat), tickets.issue(seat)];
    now = 59_999;
    expect(tickets.redeem(early)).toEqual(seat);
    now = 60_000;
    expect(tickets.redeem(late)).toBeUndefined();
    tickets.issue(seat);
    expect(tickets.redeem('')).toBeUndefined();
  });
});
