/** The page of the shipped knowledge with the real bot behind it, on a port of its own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { bot } from '../../../../src/bot.ts';
import { type PageParts, pageRoutes } from '../../../../src/channels/page/page-routes.ts';
import { sendProblem } from '../../../../src/channels/problem.ts';
import { apologise } from '../../../../src/conversation/respond.ts';
import { toFault } from '../../../../src/errors.ts';
import type { Knowledge } from '../../../../src/knowledge/knowledge.ts';
import { memoryStore } from '../../../../src/storage/memory.ts';

export interface PageServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the server; `changes` replace parts of it. */
export async function pageServer(knowledge: Knowledge, changes: Partial<PageParts> = {}): Promise<PageServer> {
  const app = express();
  const handle = bot({ knowledge, store: memoryStore(), clock: Date.now });
  const log = { error: () => undefined };
  app.use(pageRoutes({ knowledge, handle, log, apology: apologise(knowledge), ...changes }));
  app.use(((error, _request, response, _next) => sendProblem(response, toFault(error))) satisfies ErrorRequestHandler);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${portOf(address)}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}
