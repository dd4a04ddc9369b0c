/**
 * `GET /api/v1/widget/knowledge` and `/matching`: everything that is published, and what matching has learnt from it,
 * for widgets that answer while the server is down.
 */
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { deviceSnapshot, SNAPSHOT_FORMAT } from '../../knowledge/device-snapshot.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { servePublic } from './public-bytes.ts';

/** The routes. What was learnt, without an encoder, is handed over as the bytes a browser can unpack. */
export function knowledgeRoute(knowledge: Knowledge, learnt: Uint8Array): Router {
  const router = Router();
  const entityTag = entityTagOf(knowledge, learnt);
  const snapshot = Buffer.from(JSON.stringify(deviceSnapshot(knowledge)));
  servePublic(router, '/api/v1/widget/knowledge', { type: 'json', bytes: snapshot, entityTag });
  servePublic(router, '/api/v1/widget/matching', { type: 'application/octet-stream', bytes: learnt, entityTag });
  return router;
}

/**
 * One tag for both, so that a device can tell whether they belong together. Another engine learns something else from
 * the same knowledge: what was learnt is therefore in the tag as well.
 */
function entityTagOf({ version }: Knowledge, learnt: Uint8Array): string {
  const hash = createHash('sha256').update(learnt).digest('hex').slice(0, 12);
  return `W/"${SNAPSHOT_FORMAT}-${version}-${hash}"`;
}
