/** The JSON API under `/api/v1`: ask a question, read what is published. */
import express, { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { MAX_UTTERANCE } from '../conversation/conversation.ts';
import { Fault } from '../errors.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Handle } from './channel.ts';
import { conversationIdSchema, newConversationId } from './conversation-id.ts';
import { describeApi } from './openapi.ts';
import { onlyMethods } from './problem.ts';
import { published, publishedEntry } from './published.ts';
import { readable } from './readable-text.ts';
import { toWire } from './wire.ts';
import { wireReplySchema } from './wire-schema.ts';

/** A text of any length is taken: it is heard for warning signs before it is found too long. */
const askSchema = z
  .strictObject(
    {
      text: z
        .string()
        .overwrite(readable)
        .describe(
          `What the person typed; may be empty. Over ${MAX_UTTERANCE} characters only warning signs are answered.`,
        ),
      conversationId: conversationIdSchema.optional(),
    },
    // The parser's own message quotes the field it does not know, and that may be what somebody typed.
    { error: ({ code }) => (code === 'unrecognized_keys' ? 'The only fields are text and conversationId' : undefined) },
  )
  .describe('A message.');

export const askReplySchema = wireReplySchema
  .extend({ conversationId: conversationIdSchema })
  .describe('A reply, always with the disclaimer.');

export interface RestParts {
  readonly knowledge: Knowledge;
  readonly handle: Handle;
  /** Goes before every question. */
  readonly limit: RequestHandler;
  readonly publicUrl: string | undefined;
}

/** The routes; the paths are whole, so that logs and metrics can name them. */
export function restRoutes({ knowledge, handle, limit, publicUrl }: RestParts): Router {
  const router = Router();
  router
    .route('/api/v1/ask')
    .post(limit, express.json({ limit: '16kb' }), ask(handle))
    .all(onlyMethods('POST'));
  router.route('/api/v1/entries').get(listEntries(knowledge)).all(onlyMethods('GET', 'HEAD'));
  router.route('/api/v1/entries/:id').get(showEntry(knowledge)).all(onlyMethods('GET', 'HEAD'));
  router.route('/api/v1/openapi.json').get(describe(publicUrl)).all(onlyMethods('GET', 'HEAD'));
  return router;
}

function ask(handle: Handle): RequestHandler {
  return async (request, response) => {
    const { text, conversationId = newConversationId() } = readQuestion(request);
    // The prefix keeps callers of the API out of other channels' conversations.
    const reply = await handle({ kind: 'message', conversationId: `rest:${conversationId}`, channel: 'rest', text });
    response.set('Cache-Control', 'no-store').json({ ...toWire(reply), conversationId });
  };
}

function readQuestion(request: Request): z.infer<typeof askSchema> {
  if (request.is('application/json') === false) throw new Fault('not-acceptable-type');
  const parsed = askSchema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  throw new Fault('body-invalid', `${describeIssues(parsed.error)}.`);
}

function describeIssues({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
}

function listEntries(knowledge: Knowledge): RequestHandler {
  const body = JSON.stringify(published(knowledge));
  return (_request, response) => {
    response
      // The widget reads the questions from the clinic's pages, and what is published is public.
      .set({ 'Cache-Control': 'no-cache', ETag: `"${knowledge.version}"`, 'Access-Control-Allow-Origin': '*' })
      .type('json')
      .send(body);
  };
}

function showEntry(knowledge: Knowledge): RequestHandler<{ id: string }> {
  return ({ params }, response) => {
    const entry = knowledge.entryById.get(params.id);
    if (entry === undefined) throw new Fault('entry-not-found');
    response
      .set({ 'Cache-Control': 'no-cache', ETag: `"${knowledge.version}"` })
      .json(publishedEntry(knowledge, entry));
  };
}

function describe(publicUrl: string | undefined): RequestHandler {
  const document = describeApi({ askSchema, askReplySchema }, publicUrl);
  return (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(document);
  };
}
