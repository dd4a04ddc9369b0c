/** Texts that stay the same while the server runs: compressed once, and not sent again to whoever has them. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler } from 'express';
import { contentSecurityPolicy } from './document.ts';

export interface KeptText {
  readonly text: string;
  readonly type: 'html' | 'css' | 'svg';
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One below the best two: the best takes fifteen times as long and saves a twelfth. */
const BROTLI_QUALITY = 9;

type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Sends the text in the smallest form the client takes.
 *
 * Only for texts in which nothing comes from a request: the length of a compressed page tells what is in it.
 */
export function keptText({ text, type, cacheControl, headers = {} }: KeptText): RequestHandler {
  const forms = compressed(text);
  const version = createHash('sha256').update(text).digest('base64url');
  return (request, response) => {
    const encoding = bestEncoding(request);
    response.set({
      ...headers,
      'Cache-Control': cacheControl,
      Vary: 'Accept-Encoding',
      ETag: `"${version}-${encoding}"`,
    });
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.type(type).send(forms[encoding]);
  };
}

/** A page of the clinic, looked at afresh after a minute. */
export function keptPage(text: string): RequestHandler {
  const headers = { 'Content-Security-Policy': contentSecurityPolicy };
  return keptText({ text, type: 'html', cacheControl: 'public, max-age=60', headers });
}

function compressed(text: string): Readonly<Record<Encoding, Buffer>> {
  const plain = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return { identity: plain, gzip: gzipSync(plain, { level: 9 }), br: brotliCompressSync(plain, { params }) };
}

/** Asked one by one: of several that it takes, a browser names gzip first, which is not the smallest. */
function bestEncoding(request: Request): Encoding {
  if (request.acceptsEncodings('br') !== false) return 'br';
  return request.acceptsEncodings('gzip') === false ? 'identity' : 'gzip';
}
