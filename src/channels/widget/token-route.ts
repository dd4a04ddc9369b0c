/** The widget's own two doors: a token for a new conversation, and the end of one. */
import type { RequestHandler } from 'express';
import { Router } from 'express';
import type { Log } from '../../log.ts';
import { holderOf } from '../directline/admission.ts';
import { crossOrigin, listedOrigins } from '../directline/cross-origin.ts';
import type { DirectLine } from '../directline/direct-line.ts';
import { BASE, ownOrigin } from '../directline/own-address.ts';
import { TOKEN_LIFE_SECONDS } from '../directline/tokens.ts';
import { onlyMethods } from '../problem.ts';
import { warnUnlisted } from './warn-unlisted.ts';

export interface WidgetTokenOptions {
  readonly directLine: Pick<DirectLine, 'open' | 'end' | 'tokens'>;
  /** The clinic's other sites; this server's own pages may always call. */
  readonly origins: readonly string[];
  readonly publicUrl: string | undefined;
  /** Goes before a conversation is opened. */
  readonly limit: RequestHandler;
  readonly log: Pick<Log, 'warn'>;
}

const TOKEN_PATH = '/api/v1/widget/token';
const CONVERSATION_PATH = '/api/v1/widget/conversation';

/** The routes; the paths are whole, so that logs can name them. */
export function widgetTokenRoutes({ directLine, origins, publicUrl, limit, log }: WidgetTokenOptions): Router {
  const isOurs = warnUnlisted(listedOrigins(origins, publicUrl), log);
  const router = Router();
  router
    .route(TOKEN_PATH)
    .all(noStore, crossOrigin('POST, OPTIONS', isOurs))
    .post(limit, async (request, response) => {
      const { token, conversationId, userId } = await directLine.open();
      const address = `${ownOrigin(request, publicUrl)}${BASE}`;
      response.json({ token, conversationId, userId, expiresIn: TOKEN_LIFE_SECONDS, directLine: address });
    })
    .all(onlyMethods('POST'));
  router
    .route(CONVERSATION_PATH)
    .all(noStore, crossOrigin('DELETE, OPTIONS', isOurs))
    // Not limited: whoever has just asked a lot may be forgotten all the same.
    .delete(async (request, response) => {
      const { conversationId } = await holderOf(request, directLine.tokens);
      await directLine.end(conversationId);
      response.status(204).end();
    })
    .all(onlyMethods('DELETE'));
  return router;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
