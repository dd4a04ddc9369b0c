/** The description of the API (OpenAPI 3.1), generated from the schemas that check it. */
import { z } from 'zod';
import { type ErrorCode, errors } from '../errors.ts';
import { problemSchema } from './problem.ts';
import { publishedEntrySchema, publishedSchema } from './published.ts';

export interface AskSchemas {
  readonly askSchema: z.ZodType;
  readonly askReplySchema: z.ZodType;
}

/** The whole document. `publicUrl` is where the server is reached from outside. */
export function describeApi({ askSchema, askReplySchema }: AskSchemas, publicUrl: string | undefined) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dermapen FAQ assistant',
      version: '1',
      description: 'Curated answers about Dermapen. Every answer comes with a disclaimer that must be shown with it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    paths: paths(),
    components: {
      schemas: {
        Question: jsonSchema(askSchema),
        Reply: jsonSchema(askReplySchema),
        Published: jsonSchema(publishedSchema),
        PublishedEntry: jsonSchema(publishedEntrySchema),
        Problem: jsonSchema(problemSchema),
      },
    },
  };
}

function paths() {
  return {
    '/api/v1/ask': {
      post: {
        operationId: 'ask',
        summary: 'Ask a question',
        requestBody: { required: true, content: { 'application/json': { schema: reference('Question') } } },
        responses: {
          '200': answer('The reply.', 'Reply'),
          ...problems('body-invalid', 'body-too-large', 'not-acceptable-type', 'too-many-requests'),
        },
      },
    },
    '/api/v1/entries': {
      get: {
        operationId: 'listEntries',
        summary: 'Everything that is published',
        responses: { '200': answer('All entries; the ETag is the version of the knowledge.', 'Published') },
      },
    },
    '/api/v1/entries/{id}': {
      get: {
        operationId: 'showEntry',
        summary: 'One entry',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { '200': answer('The entry.', 'PublishedEntry'), ...problems('entry-not-found') },
      },
    },
  };
}

function answer(description: string, schema: string) {
  return { description, content: { 'application/json': { schema: reference(schema) } } };
}

function problems(...codes: readonly ErrorCode[]) {
  const content = { 'application/problem+json': { schema: reference('Problem') } };
  return Object.fromEntries(
    codes.map((code) => [String(errors[code].status), { description: errors[code].title, content }]),
  );
}

function reference(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}

function jsonSchema(schema: z.ZodType) {
  // `input`: what a caller may leave out is described as optional. The dialect is OpenAPI 3.1's own.
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
