/** The clinic's pages, rendered here and working without JavaScript or cookies: home, and one for each topic. */
import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Reply } from '../../conversation/reply.ts';
import { errors, type Fault, toFault } from '../../errors.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { errorFields, type Log } from '../../log.ts';
import type { Handle } from '../channel.ts';
import { conversationIdSchema, newConversationId } from '../conversation-id.ts';
import { readable } from '../readable-text.ts';
import { contentSecurityPolicy } from './document.ts';
import { homePage } from './home-page.ts';
import { mark } from './icons.ts';
import { keptPage, keptText } from './kept-text.ts';
import { pageStyle, stylePath } from './page-style.ts';
import { pageWording } from './page-wording.ts';
import { topicRoutes } from './topic-routes.ts';

export interface PageParts {
  readonly knowledge: Knowledge;
  readonly handle: Handle;
  /** What is shown after a fault of ours. */
  readonly apology: Reply;
  readonly log: Pick<Log, 'error'>;
  /** Limits how often one address may ask. */
  readonly limit?: RequestHandler;
}

const readForm = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 });

/** A form without a question is answered like an empty message, and one without a known conversation opens one. */
const formSchema = z.object({
  q: z.string().transform(readable).catch(''),
  conversation: conversationIdSchema.catch(newConversationId),
});

/** The pages and what they load. */
export function pageRoutes({ knowledge, handle, apology, log, limit = unlimited }: PageParts): Router {
  const render = homePage(knowledge);
  const router = express.Router();
  router.get('/', keptPage(render()));
  router.post('/', limit, readForm, async (request, response) => {
    const { q, conversation } = formSchema.parse(request.body ?? {});
    const reply = await handle({ kind: 'message', channel: 'page', conversationId: `page:${conversation}`, text: q });
    sendOnce(response, render({ conversationId: conversation, asked: q, reply }));
  });
  router.use(topicRoutes(knowledge));
  router.get(
    stylePath,
    keptText({ text: pageStyle, type: 'css', cacheControl: 'public, max-age=31536000, immutable' }),
  );
  router.get('/favicon.svg', keptText({ text: mark, type: 'svg', cacheControl: 'public, max-age=86400' }));
  router.use(((error: unknown, request, response, next) => {
    if (request.method !== 'POST' || request.path !== '/' || response.headersSent) return next(error);
    const fault = toFault(error);
    if (fault.code === 'internal') log.error(errorFields(fault), 'question failed');
    response.status(errors[fault.code].status ?? 500);
    sendOnce(response, render({ conversationId: newConversationId(), asked: '', reply: refusal(apology, fault) }));
  }) satisfies ErrorRequestHandler);
  return router;
}

/** A page for one person: nobody keeps it. */
function sendOnce(response: Response, body: string): void {
  response
    .set({ 'Content-Security-Policy': contentSecurityPolicy, 'Cache-Control': 'no-store' })
    .type('html')
    .send(body);
}

/** The apology in the words for the fault; its disclaimer stays. */
function refusal(apology: Reply, { code }: Fault): Reply {
  const { emergency } = apology.contact;
  switch (code) {
    case 'too-many-requests':
      return { ...apology, lead: pageWording.tooMany(emergency) };
    case 'body-too-large':
      return { ...apology, lead: pageWording.tooLarge(emergency) };
    default:
      return apology;
  }
}

function unlimited(_request: unknown, _response: unknown, next: () => void): void {
  next();
}
