/** The real route in a real Express app on a free port. */
import express from 'express';
import type { AzureOptions } from '../../../../../src/channels/azure/azure-options.ts';
import { messagesRoute } from '../../../../../src/channels/azure/messages-route.ts';
import type { Incoming } from '../../../../../src/channels/channel.ts';
import type { Reply } from '../../../../../src/conversation/reply.ts';
import { seal } from '../../../../../src/conversation/reply.ts';
import { apologise } from '../../../../../src/conversation/respond.ts';
import { tinyEntry, tinyKnowledge } from '../../../../fixtures/tiny-knowledge.ts';
import { type Listening, listening } from './listening.ts';

export interface LiveRoute extends Listening {
  /** What the bot was asked to handle. */
  readonly handled: Incoming[];
  /** What the channel logged, as one text. */
  logged(): string;
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const answerReply: Reply = seal(tinyKnowledge, {
  kind: 'answer',
  answers: [{ entry: tinyEntry(), confidence: 1 }],
  choices: [],
  suggestions: ['When can I wear make-up?'],
  showContact: false,
});

/** Without credentials and with a bot that always gives the same answer, but for what is said otherwise. */
export async function liveRoute(changes: Partial<AzureOptions> = {}, host?: string): Promise<LiveRoute> {
  const handled: Incoming[] = [];
  const lines: unknown[] = [];
  const log = {
    warn: (...line: unknown[]) => void lines.push(line),
    error: (...line: unknown[]) => void lines.push(line),
  };
  const handle: AzureOptions['handle'] = async (incoming) => {
    handled.push(incoming);
    return answerReply;
  };
  const route = messagesRoute({ credentials: undefined, apology: apologise(tinyKnowledge), handle, log, ...changes });
  const server = await listening(express().post('/api/messages', route), host);
  const url = `${server.url}/api/messages`;
  return {
    ...server,
    url,
    handled,
    logged: () => JSON.stringify(lines),
    post: (activity, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
  };
}
