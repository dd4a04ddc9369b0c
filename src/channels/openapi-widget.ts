/** The widget's own routes, described: its door to a conversation, and what it needs to answer without the server. */
import { z } from 'zod';
import { answer, problems } from './openapi-parts.ts';

export const widgetSchemas = {
  WidgetToken: z
    .object({
      token: z.string().describe('For one visitor in one conversation.'),
      conversationId: z.string(),
      userId: z.string(),
      expiresIn: z.int().describe('Seconds.'),
      directLine: z.string().describe('The address of the Direct Line endpoint, for the client’s `domain`.'),
    })
    .describe('A token for a new conversation.'),
};

export const widgetPaths = {
  '/api/v1/widget/token': {
    post: {
      operationId: 'openConversation',
      summary: 'A token for a new conversation',
      description: 'For pages of this server and of the origins that the settings list, and for whoever is no page.',
      responses: {
        '200': answer('The token.', 'WidgetToken'),
        ...problems('origin-not-listed', 'too-many-requests'),
      },
    },
  },
  '/api/v1/widget/conversation': {
    delete: {
      operationId: 'forgetConversation',
      summary: 'Forget the conversation of the token, everywhere',
      security: [{ token: [] }],
      responses: {
        '204': { description: 'It is forgotten. Twice is no fault.' },
        ...problems('token-missing', 'token-refused', 'origin-not-listed'),
      },
    },
  },
  '/api/v1/widget/knowledge': {
    get: download('getKnowledge', 'Everything that is published, for devices that answer by themselves', {
      'application/json': { schema: { type: 'object' } },
    }),
  },
  '/api/v1/widget/matching': {
    get: download('getMatching', 'What matching has learnt from the knowledge with the same ETag', {
      'application/octet-stream': {},
    }),
  },
};

/** Its form is the widget's own affair and may change with it. */
function download(operationId: string, summary: string, content: object) {
  const responses = { '200': { description: 'All of it.', content }, '304': { description: 'The ETag still holds.' } };
  return { operationId, summary, responses };
}
