/** Conversations: start one, come back to it, read it and speak in it. */
import type { Request, RequestHandler, Router } from 'express';
import { Fault } from '../../errors.ts';
import { onlyMethods } from '../problem.ts';
import { type SentActivity, sentActivitySchema } from './activity.ts';
import type { Admit } from './admission.ts';
import type { DirectLineConversations, Parties, Since } from './conversations.ts';
import { type Opened, type Opening, toTokenBody } from './opening.ts';
import { BASE, ownOrigin, streamUrl } from './own-address.ts';
import type { Draws, StreamTickets } from './stream-tickets.ts';
import type { Turns } from './turns.ts';
import { takeUpload } from './upload.ts';
import { readWatermark } from './watermark.ts';
import { wireActivity } from './wire-activity.ts';

export interface ConversationRoutesOptions {
  readonly admit: Admit;
  readonly opening: Opening;
  readonly conversations: DirectLineConversations;
  readonly tickets: StreamTickets;
  readonly turns: Turns;
  readonly publicUrl: string | undefined;
  readonly readJson: RequestHandler;
  /** Goes before every question. */
  readonly limit: RequestHandler;
}

/** Adds the routes; the paths are whole, so that logs can name them. */
export function conversationRoutes(router: Router, options: ConversationRoutesOptions): void {
  const { admit, opening, conversations, tickets, turns, publicUrl, readJson, limit } = options;

  /** Also the way back for a client that has a token and no memory: it reads the conversation from its beginning. */
  const start: RequestHandler = async (request, response) => {
    const parties = await admit(request);
    const { isFirst } = await turns.begin(parties);
    response.status(isFirst ? 201 : 200).json(opened(request, await opening.renew(parties), '-'));
  };
  const comeBack: RequestHandler = async (request, response) => {
    const parties = await admit(request);
    const watermark = await watermarkOf(request, parties);
    response.json(opened(request, await opening.renew(parties), watermark));
  };
  const read: RequestHandler = async (request, response) => {
    const parties = await admit(request);
    const seat = { ...parties, draws: drawsOf(request) };
    const { said, watermark } = await since(parties, readWatermark(request.query['watermark']));
    response.json({ activities: said.map((kept) => wireActivity(kept, seat)), watermark: String(watermark) });
  };
  const post: RequestHandler = async (request, response) => {
    const parties = await admit(request);
    response.json({ id: await turns.receive(parties, readActivity(request)) });
  };
  const upload: RequestHandler = async (request, response) => {
    const parties = await admit(request);
    const { activity, taken } = takeUpload(request);
    const id = await turns.receive(parties, await activity);
    await taken;
    response.json({ id });
  };

  router.route(`${BASE}/conversations`).post(start).all(onlyMethods('POST'));
  router.route(`${BASE}/conversations/:id`).get(comeBack).all(onlyMethods('GET', 'HEAD'));
  router
    .route(`${BASE}/conversations/:id/activities`)
    .get(read)
    .post(readJson, unlessTyping(limit), post)
    .all(onlyMethods('GET', 'HEAD', 'POST'));
  router.route(`${BASE}/conversations/:id/upload`).post(limit, upload).all(onlyMethods('POST'));

  function opened(request: Request, granted: Opened, watermark: string): object {
    const { conversationId, userId } = granted;
    const ticket = tickets.issue({ conversationId, userId, draws: drawsOf(request) });
    return {
      ...toTokenBody(granted),
      streamUrl: streamUrl(ownOrigin(request, publicUrl), conversationId, watermark, ticket),
      referenceGrammarId: conversationId,
    };
  }

  /** As documented: a client that names no watermark is sent only what is new; an empty one means the beginning. */
  async function watermarkOf({ query }: Request, parties: Parties): Promise<string> {
    if (query['watermark'] !== undefined) return String(readWatermark(query['watermark']));
    return String((await since(parties, Number.POSITIVE_INFINITY)).watermark);
  }

  async function since({ conversationId }: Parties, watermark: number): Promise<Since> {
    const found = await conversations.since(conversationId, watermark);
    if (found === undefined) throw new Fault('conversation-ended');
    return found;
  }
}

function readActivity(request: Request): SentActivity {
  if (request.is('application/json') === false) throw new Fault('not-acceptable-type');
  const { data } = sentActivitySchema.safeParse(request.body);
  if (data === undefined) throw new Fault('body-invalid', 'An activity has a type.');
  return data;
}

/** Web Chat's full bundle draws cards and says so; its minimal one and other clients are sent the text. */
function drawsOf(request: Request): Draws {
  return /\bWebChat\/\S+ \(Full\)/.test(request.get('x-ms-bot-agent') ?? '') ? 'cards' : 'text';
}

/** A sign of typing is no question; the limit on requests covers it. */
function unlessTyping(limit: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { data } = sentActivitySchema.safeParse(request.body);
    return data?.type === 'typing' ? next() : limit(request, response, next);
  };
}
