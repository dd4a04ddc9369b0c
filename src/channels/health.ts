/** For whoever watches over the process: is it up, should it get requests, and its metrics. */
import { type RequestHandler, Router } from 'express';
import { Fault } from '../errors.ts';
import { isFromThisMachine } from './from-this-machine.ts';
import { onlyMethods } from './problem.ts';

/** Names the program to whoever finds it on a port. */
export const SERVICE = 'dermapen-faq-bot';

export interface HealthParts {
  /** The version of the loaded knowledge. */
  readonly version: string;
  readonly isDraining: () => boolean;
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
}

/** `/healthz`, `/readyz` and, for this machine only, `/metrics`. */
export function healthRoutes({ version, isDraining, metrics }: HealthParts): Router {
  const router = Router();
  router.route('/healthz').get(up).all(onlyMethods('GET', 'HEAD'));
  router.route('/readyz').get(ready(version, isDraining)).all(onlyMethods('GET', 'HEAD'));
  router.route('/metrics').get(showMetrics(metrics)).all(onlyMethods('GET', 'HEAD'));
  return router;
}

const up: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'up', service: SERVICE });
};

function ready(version: string, isDraining: () => boolean): RequestHandler {
  return (_request, response) => {
    if (isDraining()) throw new Fault('draining');
    response.set('Cache-Control', 'no-store').json({ status: 'ready', knowledge: version });
  };
}

function showMetrics(metrics: HealthParts['metrics']): RequestHandler {
  return async (request, response) => {
    if (!isFromThisMachine(request)) throw new Fault('metrics-not-local');
    response.set({ 'Cache-Control': 'no-store', 'Content-Type': metrics.contentType }).send(await metrics.metrics());
  };
}
