/** Bytes that every page may read: compressed once, and sent again only when they have changed. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, RequestHandler, Router } from 'express';
import { onlyMethods } from '../problem.ts';

export interface PublicBytes {
  /** As `Content-Type` names them. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Weak: the same bytes under every encoding. */
  readonly entityTag: string;
}

/** Serves them at the path. */
export function servePublic(router: Router, path: string, published: PublicBytes): void {
  router
    .route(path)
    .all(forEveryPage)
    .options(preflight)
    .get(send(published))
    .all(onlyMethods('GET', 'HEAD', 'OPTIONS'));
}

/** Level 9 takes ten times as long, while the server starts, and saves 4 % of the knowledge and 1 % of the weights. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type Encoding = 'br' | 'gzip' | 'identity';

const forEveryPage: RequestHandler = (_request, response, next) => {
  response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' });
  next();
};

/** A page of another origin asks before it sends `If-None-Match`. */
const preflight: RequestHandler = (_request, response) => {
  response
    .status(204)
    .set({
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    })
    .end();
};

function send({ type, bytes, entityTag }: PublicBytes): RequestHandler {
  const bodies = encoded(bytes);
  return async (request, response) => {
    response.vary('Accept-Encoding').set({ 'Cache-Control': 'no-cache', ETag: entityTag });
    if (hasAlready(request, entityTag)) {
      response.status(304).end();
      return;
    }
    const accepted = request.acceptsEncodings('br', 'gzip', 'identity');
    const encoding: Encoding = accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.type(type).send((await bodies)[encoding]);
  };
}

/**
 * Whether `If-None-Match` names what would be sent.
 *
 * Express would say no: browsers add `Cache-Control: no-cache` to every request that brings its own `If-None-Match`,
 * and Express takes that for a wish to have the whole body again.
 */
function hasAlready(request: Request, entityTag: string): boolean {
  const tags = request.get('If-None-Match')?.split(',') ?? [];
  return tags.some((tag) => tag.trim() === entityTag);
}

/** Compressed once, beside the start of the server. */
async function encoded(bytes: Uint8Array): Promise<Readonly<Record<Encoding, Buffer>>> {
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, BROTLI), promisify(gzip)(bytes, { level: 9 })]);
  return { br, gzip: gz, identity: Buffer.from(bytes) };
}
