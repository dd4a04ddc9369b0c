/** Direct Line 3.0 over HTTP: the calls, and what can become of them. */

import type { Guard } from './chat-guards.ts';
import {
  type ActivitySet,
  isGrant,
  isOpening,
  type Outgoing,
  readActivitySet,
  type Session,
} from './direct-line-activity.ts';

/** A conversation that can be followed. */
export interface Opened {
  readonly session: Session;
  readonly streamUrl: string;
}

/** Every call rejects with a {@link LineFault} and nothing else. */
export interface DirectLine {
  /** Makes a conversation and starts it. */
  readonly begin: () => Promise<Opened>;
  /** Comes back to a conversation; the token is a new one each time. */
  readonly resume: (session: Session) => Promise<Opened>;
  /** What has been said since the session's watermark. */
  readonly read: (session: Session) => Promise<ActivitySet>;
  readonly post: (session: Session, activity: Outgoing) => Promise<void>;
  /** Has the server delete the conversation the token is for. */
  readonly forget: (token: string) => Promise<void>;
}

/**
 * Why a call failed: `lost` (no answer, or one that says to come back later), `gone` (the conversation or the right to it
 * is over), `refused` (this will never be taken).
 */
export class LineFault extends Error {
  readonly kind: 'lost' | 'gone' | 'refused';

  constructor(kind: LineFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/** The conversation, or the right to it, is over. */
export function isGone(fault: unknown): boolean {
  return fault instanceof LineFault && fault.kind === 'gone';
}

export interface DirectLineParts {
  /** Where the assistant lives, with no slash at the end. */
  readonly endpoint: string;
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const BASE = '/v3/directline';
const TIMEOUT_MS = 10_000;

type Method = 'GET' | 'POST' | 'DELETE';

export function directLine({ endpoint, fetch, now }: DirectLineParts): DirectLine {
  return {
    begin: async () => {
      const { conversationId, userId, token } = await ask(isGrant, 'POST', '/api/v1/widget/token');
      return open({ conversationId, userId, token, expiresAt: 0 }, 'POST', `${BASE}/conversations`);
    },
    resume: (session) => open(session, 'GET', pathOf(session) + since(session)),
    read: async (session) => {
      const path = `${pathOf(session)}/activities${since(session)}`;
      return readActivitySet(await call('GET', path, session.token)) ?? fail('lost');
    },
    post: async (session, activity) => {
      const body = { ...activity, from: { id: session.userId } };
      await call('POST', `${pathOf(session)}/activities`, session.token, body);
    },
    forget: async (token) => {
      await call('DELETE', '/api/v1/widget/conversation', token);
    },
  };

  async function open(session: Session, method: Method, path: string): Promise<Opened> {
    const { token, expires_in: life, streamUrl } = await ask(isOpening, method, path, session.token);
    const expiresAt = now() + life * 1000;
    return { session: { ...session, token, expiresAt }, streamUrl: endpoint + pathOfStream(streamUrl) };
  }

  async function ask<T>(isExpected: Guard<T>, method: Method, path: string, token?: string): Promise<T> {
    const answer = await call(method, path, token);
    return isExpected(answer) ? answer : fail('lost');
  }

  async function call(method: Method, path: string, token?: string, body: object = {}): Promise<unknown> {
    const response = await answered(
      fetch(endpoint + path, {
        method,
        headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
        body: method === 'POST' ? JSON.stringify(body) : null,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    );
    if (!response.ok) fail(faultOf(response));
    return response.status === 204 ? undefined : answered(response.json());
  }
}

function fail(kind: LineFault['kind']): never {
  throw new LineFault(kind);
}

function pathOf({ conversationId }: Session): string {
  return `${BASE}/conversations/${conversationId}`;
}

/** The server may not know by which host and scheme a proxy is reached; the page does. */
function pathOfStream(url: string): string {
  return url.slice(Math.max(0, url.indexOf(BASE)));
}

function since({ watermark = '' }: Session): string {
  return `?watermark=${watermark}`;
}

function answered<T>(promise: Promise<T>): Promise<T> {
  return promise.catch(() => fail('lost'));
}

function faultOf({ status, headers }: Response): LineFault['kind'] {
  if (status === 401 || status === 403 || status === 404) {
    // A proxy or a firewall may answer the same, and knows nothing of conversations.
    return headers.get('content-type')?.startsWith('application/problem+json') ? 'gone' : 'lost';
  }
  return status === 408 || status === 429 || status >= 500 ? 'lost' : 'refused';
}
