/** `GET /widget/…`: the widget's files, for every page on any site, and the playground. */
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { Fault } from '../../errors.ts';
import { onlyMethods } from '../problem.ts';
import { isHashed } from './hashed-name.ts';
import { playgroundPage, playgroundPolicy } from './playground-page.ts';
import type { WidgetFile, WidgetFiles } from './widget-files.ts';

/**
 * The loader names the files of one build, which may be gone after an update: an old one would be a dead button. A
 * minute saves the question on most pages of a visit, and asking again costs a 304. While the server is down, the old
 * one is the best there is.
 */
const SHORT = 'public, max-age=60, stale-if-error=86400';
const FOREVER = 'public, max-age=31536000, immutable';

/** The routes. `files` may fail: the widget may not have been built yet. */
export function widgetFilesRoutes(files: () => Promise<WidgetFiles>): Router {
  const router = Router();
  router
    .route('/widget/playground')
    .get(async (_request, response) => {
      const loader = (await files()).get('loader.js');
      response.set({ 'Content-Security-Policy': playgroundPolicy, 'Cache-Control': 'no-cache' });
      response.type('html').send(playgroundPage(loader?.integrity ?? ''));
    })
    .all(onlyMethods('GET', 'HEAD'));
  router
    .route('/widget/:file')
    .all(forEveryPage)
    .get(async (request, response) => {
      const { file: name } = request.params;
      const file = (await files()).get(name);
      if (file === undefined) throw new Fault('route-not-found');
      response.set('Cache-Control', isHashed(name) ? FOREVER : SHORT);
      await send(request, response, file);
    })
    .all(onlyMethods('GET', 'HEAD'));
  return router;
}

/** A refusal as well: else the page sees a failure of the network, and can't tell why. */
const forEveryPage: RequestHandler = (_request, response, next) => {
  response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  next();
};

async function send(request: Request, response: Response, { bodies, integrity }: WidgetFile): Promise<void> {
  const accepted = request.acceptsEncodings('br', 'gzip');
  const encoding = accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  // Weak: the same file under every encoding.
  response.vary('Accept-Encoding').set('ETag', `W/"${integrity}"`);
  response.type('js').send((await bodies())[encoding]);
}
