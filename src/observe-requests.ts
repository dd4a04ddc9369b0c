/** One log line for each request: route, method, status and time. Never the address, the query or the body. */
import type { Request, RequestHandler } from 'express';
import type { Log } from './log.ts';

/** Paths that are asked every few seconds by machines. */
const WATCHED_BY_MACHINES = new Set(['/healthz', '/readyz', '/metrics']);

/** Goes before every route. */
export function observeRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('finish', () => {
      const route = routeOf(request);
      if (WATCHED_BY_MACHINES.has(route)) return;
      const milliseconds = Math.round(performance.now() - startedAt);
      log.info({ route, method: request.method, status: response.statusCode, milliseconds }, 'request');
    });
    next();
  };
}

/** The route's pattern, not the path: a path can hold what somebody typed. */
function routeOf({ route }: Request): string {
  return typeof route?.path === 'string' ? route.path : 'none';
}
