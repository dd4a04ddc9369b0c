/** The description of the API (OpenAPI 3.1), generated from the schemas that check it. */
import type { z } from 'zod';
import { directLinePaths, directLineSchemas } from './openapi-directline.ts';
import { answer, inPath, json, jsonSchema, problems } from './openapi-parts.ts';
import { widgetPaths, widgetSchemas } from './openapi-widget.ts';
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
    components: { schemas: jsonSchemas({ ...schemas, Question: askSchema, Reply: askReplySchema }), securitySchemes },
  };
}

const schemas = {
  Published: publishedSchema,
  PublishedEntry: publishedEntrySchema,
  Problem: problemSchema,
  ...widgetSchemas,
  ...directLineSchemas,
};

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'The token of POST /api/v1/widget/token.' },
  secret: { type: 'http', scheme: 'bearer', description: 'The value of DERMAPEN_DIRECTLINE_SECRET, from a server.' },
};

function jsonSchemas(named: Readonly<Record<string, z.ZodType>>) {
  return Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, jsonSchema(schema)]));
}

function paths() {
  return {
    '/api/v1/ask': {
      post: {
        operationId: 'ask',
        summary: 'Ask a question',
        requestBody: { required: true, ...json('Question') },
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
        parameters: [inPath('id')],
        responses: { '200': answer('The entry.', 'PublishedEntry'), ...problems('entry-not-found') },
      },
    },
    ...widgetPaths,
    ...directLinePaths,
  };
}
