/** Tokens: given to the clinic's own server for a secret, and renewed for whoever holds one. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Router } from 'express';
import { z } from 'zod';
import { Fault } from '../../errors.ts';
import { onlyMethods } from '../problem.ts';
import { type Admit, requireSecret } from './admission.ts';
import { type Opening, toTokenBody, USER_PREFIX } from './opening.ts';
import { BASE } from './own-address.ts';

export interface TokenRoutesOptions {
  readonly admit: Admit;
  readonly opening: Opening;
  readonly secret: string | undefined;
  readonly readJson: RequestHandler;
}

const generateSchema = z.object({ user: z.object({ id: z.string().startsWith(USER_PREFIX).max(64) }).optional() });

/** Adds the routes; the paths are whole, so that logs can name them. */
export function tokenRoutes(router: Router, { admit, opening, secret, readJson }: TokenRoutesOptions): void {
  const generate: RequestHandler = async (request, response) => {
    requireSecret(request, secret);
    response.json(toTokenBody(await opening.open(namedUser(request))));
  };
  const refresh: RequestHandler = async (request, response) => {
    response.json(toTokenBody(await opening.renew(await admit(request))));
  };
  /** Asked for by clients that sign people in with a card, which the bot never does. */
  const sessionId: RequestHandler = async (request, response) => {
    await admit(request);
    // The client sends credentials here, of which there are none, and a browser wants to be told that it may.
    response.set('Access-Control-Allow-Credentials', 'true').json({ sessionId: randomUUID() });
  };

  router.route(`${BASE}/tokens/generate`).post(readJson, generate).all(onlyMethods('POST'));
  router.route(`${BASE}/tokens/refresh`).post(refresh).all(onlyMethods('POST'));
  router.route(`${BASE}/session/getsessionid`).get(sessionId).all(onlyMethods('GET', 'HEAD'));
}

function namedUser(request: Request): string | undefined {
  const { data } = generateSchema.safeParse(request.body ?? {});
  if (data === undefined) throw new Fault('body-invalid', `The user’s id begins with ${USER_PREFIX}.`);
  return data.user?.id;
}
