/** The whole web application on a free port of this machine, for the length of a test. */
import { bot } from '../../src/bot.ts';
import type { Handle } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { httpServer } from '../../src/http-server.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Log } from '../../src/log.ts';
import { metrics as openMetrics } from '../../src/metrics.ts';
import { server } from '../../src/server.ts';
import { memoryStore } from '../../src/storage/memory.ts';
import { packedMatching } from '../fixtures/packed-matching.ts';
import { served } from '../fixtures/served.ts';

export interface WebServer {
  readonly url: string;
  /** What was logged, a line each. */
  readonly logged: readonly string[];
  readonly drain: () => void;
  readonly close: () => Promise<void>;
}

export interface WebServerOptions {
  readonly knowledge: Knowledge;
  readonly settings?: Readonly<Record<string, string>>;
  /** In place of the bot. */
  readonly handle?: Handle;
  /** The folder of a widget built for the test. */
  readonly widgetFolder?: string;
}

const UNLIMITED = { DERMAPEN_RATE_LIMIT_PER_MINUTE: '100000' };

/** Starts it; nothing limits how many questions may be asked unless the settings say so. */
export async function webServer({
  knowledge,
  settings = {},
  handle,
  widgetFolder,
}: WebServerOptions): Promise<WebServer> {
  const logged: string[] = [];
  const write = (fields: object, text: string) => logged.push(JSON.stringify({ ...fields, text }));
  const log: Log = { info: write, warn: write, error: write };
  const metrics = openMetrics();
  const config = readConfig({ ...UNLIMITED, ...settings });
  const store = memoryStore();
  const parts = { knowledge, store, clock: Date.now, log, metrics };
  let draining = false;
  const web = server({
    ...parts,
    config,
    learnt: packedMatching(knowledge),
    ...(widgetFolder === undefined ? {} : { widgetFolder }),
    handle: handle ?? bot(parts),
    forget: (conversationId) => store.forget(conversationId),
    isDraining: () => draining,
  });
  const { url, close: cut } = await served(httpServer(web));
  return {
    url,
    logged,
    drain: () => {
      draining = true;
    },
    close: () => {
      web.close();
      return cut();
    },
  };
}
