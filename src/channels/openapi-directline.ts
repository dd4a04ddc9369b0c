/** Direct Line 3.0 as this server speaks it, described. */
import { z } from 'zod';
import { sentActivitySchema } from './directline/activity.ts';
import { BASE } from './directline/own-address.ts';
import { answer, inPath, inQuery, json, problems } from './openapi-parts.ts';

const tokenBody = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.int().describe('Seconds.'),
});

const activity = z
  .looseObject({
    type: z.string().describe('`message`, `event` or `typing`.'),
    id: z.string(),
    timestamp: z.string().describe('ISO 8601.'),
    from: z.looseObject({ id: z.string(), role: z.enum(['user', 'bot']) }),
    replyToId: z.string().optional().describe('The message that this one answers.'),
    text: z.string().optional().describe('The whole text, disclaimer included.'),
    channelData: z
      .looseObject({})
      .optional()
      .describe('Of a reply: `reply`, in all its parts. Of what the visitor sent: its `clientActivityID`.'),
  })
  .describe('A Bot Framework activity.');

export const directLineSchemas = {
  DirectLineUser: z.object({ user: z.object({ id: z.string().describe('Begins with `dl_`.') }).optional() }),
  DirectLineToken: tokenBody,
  DirectLineConversation: tokenBody.extend({
    streamUrl: z.string().describe('The address of the WebSocket, good once and for 60 seconds.'),
    referenceGrammarId: z.string(),
  }),
  DirectLineActivity: sentActivitySchema,
  DirectLineActivities: z.object({ activities: z.array(activity), watermark: z.string() }),
  DirectLineId: z.object({ id: z.string() }),
  DirectLineSession: z.object({ sessionId: z.string() }),
};

const watermark = inQuery('watermark', 'Where the client has read to: the watermark of what it was sent last.');
const ofToken = problems('token-missing', 'token-refused', 'conversation-ended', 'too-many-requests');
const ofBody = problems(
  ...(['body-invalid', 'body-too-large', 'not-acceptable-type'] as const),
  ...(['token-missing', 'token-refused', 'conversation-ended', 'too-many-requests'] as const),
);

export const directLinePaths = {
  [`${BASE}/tokens/generate`]: {
    post: {
      ...described('generateToken', 'A token for a new conversation, for the clinic’s own server', 'secret'),
      requestBody: json('DirectLineUser'),
      responses: {
        '200': answer('The token.', 'DirectLineToken'),
        ...problems('body-invalid', 'directline-secret-refused', 'directline-secret-not-set', 'too-many-requests'),
      },
    },
  },
  [`${BASE}/tokens/refresh`]: {
    post: {
      ...described('refreshToken', 'A new token for the conversation of the token'),
      responses: { '200': answer('The token.', 'DirectLineToken'), ...ofToken },
    },
  },
  [`${BASE}/session/getsessionid`]: {
    get: {
      ...described('getSessionId', 'Answered for clients that ask; nothing uses it'),
      responses: { '200': answer('Any id.', 'DirectLineSession'), ...ofToken },
    },
  },
  [`${BASE}/conversations`]: {
    post: {
      ...described('startConversation', 'Start the conversation of the token, or come back to its beginning'),
      responses: {
        '200': answer('It was started before.', 'DirectLineConversation'),
        '201': answer('It is started, and greeted.', 'DirectLineConversation'),
        ...ofToken,
      },
    },
  },
  [`${BASE}/conversations/{id}`]: {
    get: {
      ...described('resumeConversation', 'Come back: the stream goes on after the watermark, without one from now'),
      parameters: [inPath('id'), watermark],
      responses: { '200': answer('A token and a stream.', 'DirectLineConversation'), ...ofToken },
    },
  },
  [`${BASE}/conversations/{id}/activities`]: {
    get: {
      ...described('readActivities', 'What was said after the watermark, without one all'),
      parameters: [inPath('id'), watermark],
      responses: { '200': answer('Oldest first.', 'DirectLineActivities'), ...ofToken },
    },
    post: {
      ...described('sendActivity', 'Say something; the answer follows in the stream'),
      parameters: [inPath('id')],
      requestBody: { required: true, ...json('DirectLineActivity') },
      responses: { '200': answer('It is kept, under this id.', 'DirectLineId'), ...ofBody },
    },
  },
  [`${BASE}/conversations/{id}/upload`]: {
    post: {
      ...described('sendFiles', 'Files are dropped and answered; the message beside them is read'),
      parameters: [inPath('id')],
      requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object' } } } },
      responses: { '200': answer('It is kept, under this id.', 'DirectLineId'), ...ofToken },
    },
  },
  [`${BASE}/conversations/{id}/stream`]: {
    get: {
      operationId: 'openStream',
      summary: 'The WebSocket of `streamUrl`, which needs no header: each frame has activities and a watermark',
      parameters: [inPath('id'), watermark, inQuery('t', 'The ticket, which stands in `streamUrl`.')],
      responses: {
        '101': { description: 'The WebSocket is open.' },
        '403': { description: 'The ticket was used, is too old or is for another conversation.' },
        '404': { description: 'There is no such address.' },
        '429': { description: 'Too many requests, or too many streams.' },
        '503': { description: 'The server is stopping.' },
      },
    },
  },
};

function described(operationId: string, summary: string, key: 'token' | 'secret' = 'token') {
  return { operationId, summary, security: [{ [key]: [] }] };
}
