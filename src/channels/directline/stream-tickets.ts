/** Tickets for the WebSocket: a browser cannot send a header there, and a token should not stand in an address. */
import { randomBytes } from 'node:crypto';
import type { Parties } from './conversations.ts';

/** Whether the client draws Adaptive Cards; others are sent the whole text. */
export type Draws = 'cards' | 'text';

export interface Seat extends Parties {
  readonly draws: Draws;
}

export interface StreamTickets {
  readonly issue: (seat: Seat) => string;
  /** Gives the seat once, to whoever comes first and in time. */
  readonly redeem: (ticket: string) => Seat | undefined;
}

const LIFE_MS = 60_000;
const MOST = 20_000;
const TICKET_BYTES = 24;

/** @param clock Epoch milliseconds. */
export function streamTickets(clock: () => number): StreamTickets {
  // In the order in which they run out.
  const issued = new Map<string, { readonly seat: Seat; readonly until: number }>();
  return {
    issue: (seat) => {
      const now = clock();
      for (const [ticket, { until }] of issued) {
        if (until > now && issued.size < MOST) break;
        issued.delete(ticket);
      }
      const ticket = randomBytes(TICKET_BYTES).toString('base64url');
      issued.set(ticket, { seat, until: now + LIFE_MS });
      return ticket;
    },
    redeem: (ticket) => {
      const found = issued.get(ticket);
      issued.delete(ticket);
      return found !== undefined && found.until > clock() ? found.seat : undefined;
    },
  };
}
