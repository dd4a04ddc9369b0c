import { afterAll, beforeAll } from '@jest/globals';
import { askReplySchema } from '../../src/channels/rest.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { type WebServer, webServer } from '../e2e/web-server.ts';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';
import { channelContract } from './channel.ts';

let running: WebServer;
let next: Reply | undefined;

beforeAll(async () => {
  const handle = async () => {
    if (next === undefined) throw new Error('There is no reply to give.');
    return next;
  };
  running = await webServer({ knowledge: tinyKnowledge, handle });
});
afterAll(() => running.close());

channelContract({
  name: 'the REST API',
  runs: 40,
  show: async (reply) => {
    next = reply;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${running.url}/api/v1/ask`, { method: 'POST', headers, body: '{"text":"hello"}' });
    return [askReplySchema.parse(await response.json()).text];
  },
});
