import { afterAll, beforeAll, describe } from '@jest/globals';
import { z } from 'zod';
import type { Handle } from '../../src/channels/channel.ts';
import { withoutMarks } from '../../src/conversation/plain-text.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { type WebServer, webServer } from '../e2e/web-server.ts';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { channelContract } from './channel.ts';

let running: WebServer;
/** What the bot says at the start of each conversation. */
const replies = new Map<string, Reply>();

beforeAll(async () => {
  const handle: Handle = async ({ conversationId }) => {
    const reply = replies.get(conversationId);
    if (reply === undefined) throw new Error('There is no reply to give.');
    return reply;
  };
  running = await webServer({ knowledge: tinyKnowledge, handle });
});
afterAll(() => running.close());

const openedSchema = z.object({ token: z.string(), conversationId: z.string(), directLine: z.string() });
const textBlock = z.object({ type: z.literal('TextBlock'), text: z.string() });
const bubbleSchema = z.object({
  text: z.string().optional(),
  attachments: z
    .array(
      z.object({
        content: z.object({ body: z.array(textBlock), actions: z.array(z.object({ title: z.string() })) }),
      }),
    )
    .default([]),
});
const activitiesSchema = z.object({ activities: z.array(bubbleSchema).min(1) });

/** Starts a conversation, which the bot opens with the reply, and reads what the client would draw. */
async function show(reply: Reply, agent: string): Promise<string[]> {
  const opened = await fetch(`${running.url}/api/v1/widget/token`, { method: 'POST' });
  const { token, conversationId, directLine } = openedSchema.parse(await opened.json());
  replies.set(`directline:${conversationId}`, reply);
  const headers = { authorization: `Bearer ${token}`, 'x-ms-bot-agent': agent };
  await fetch(`${directLine}/conversations`, { method: 'POST', headers });
  const read = await fetch(`${directLine}/conversations/${conversationId}/activities`, { headers });
  return activitiesSchema.parse(await read.json()).activities.flatMap(bubbles);
}

/** The text is a bubble of its own, and so is each card: what its text blocks and buttons say. */
function bubbles({ text, attachments }: z.infer<typeof bubbleSchema>): string[] {
  const cards = attachments.map(({ content: { body, actions } }) =>
    [...body.map((block) => withoutMarks(block.text)), ...actions.map(({ title }) => title)].join('\n'),
  );
  return [...(text === undefined ? [] : [text]), ...cards];
}

describe('Direct Line', () => {
  channelContract({
    name: 'Direct Line, for clients that show text',
    runs: 25,
    show: (reply) => show(reply, 'DirectLine/3.0 (directlinejs 0.15.8)'),
  });
  channelContract({
    name: 'Direct Line, for clients that draw cards',
    runs: 25,
    show: (reply) => show(reply, 'DirectLine/3.0 (directlinejs; WebChat/4.18.1 (Full) 0.15.5)'),
  });
});
