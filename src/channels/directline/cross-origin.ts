/** Which pages of other origins may call. */
import type { RequestHandler, Response } from 'express';
import { Fault } from '../../errors.ts';

/** Whether a page of this origin may call a server that was called by this host name. */
export type IsAllowedOrigin = (origin: string, host: string) => boolean;

/** Microsoft's clients send all four; without the last two Web Chat waits for ever. */
const HEADERS = 'authorization, content-type, x-ms-bot-agent, x-requested-with';
const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of the allowed origins in, and answers their preflights.
 *
 * A caller without an `Origin` is no page: nothing here is known by a cookie that a page could borrow.
 */
export function crossOrigin(methods: string, isAllowed: IsAllowedOrigin = () => true): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin !== undefined) {
      if (!isAllowed(origin, request.host)) throw new Fault('origin-not-listed');
      allow(response, origin, methods);
    }
    if (request.method !== 'OPTIONS') return next();
    response.status(204).end();
  };
}

/** The server's own pages, whether or not a proxy in between speaks TLS, and the clinic's other sites. */
export function listedOrigins(origins: readonly string[], publicUrl: string | undefined): IsAllowedOrigin {
  const listed = new Set([...origins, ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])]);
  return (origin, host) => listed.has(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}

function allow(response: Response, origin: string, methods: string): void {
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': HEADERS,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    'Access-Control-Expose-Headers': 'retry-after',
  });
}
