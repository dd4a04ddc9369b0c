/** Microsoft's Agents Playground, driven over the HTTP and WebSocket endpoints that its own page uses. */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { z } from 'zod';

// The endpoints are documented nowhere: the version is pinned in package.json, and this is what its page sends.
const stream = '/_ws_conversation/v1/conversations/stream';

const configSchema = z.object({
  config: z.object({
    bot: z.object({ id: z.string(), name: z.string() }),
    currentUser: z.object({ id: z.string() }),
    personalChat: z.object({ id: z.string() }),
    groupChats: z.tuple([z.object({ id: z.string() })]).rest(z.unknown()),
  }),
});

const shownSchema = z.object({
  action: z.string(),
  actionConversationId: z.string(),
  message: z
    .object({
      messageId: z.string(),
      text: z.string().optional(),
      suggestedActions: z.object({ actions: z.array(z.object({ type: z.string(), value: z.unknown() })) }).optional(),
      attachments: z.array(
        z.object({
          contentType: z.string(),
          content: z.object({
            body: z.array(z.object({ text: z.string() })),
            actions: z.array(z.object({ type: z.string(), title: z.string() })),
          }),
        }),
      ),
    })
    .optional(),
});

/** Something that the Playground's page is told to show. */
type Shown = z.infer<typeof shownSchema>;
export type ShownMessage = NonNullable<Shown['message']>;

export interface Playground {
  readonly config: z.infer<typeof configSchema>['config'];
  readonly shown: readonly Shown[];
  /** Opens a conversation, as the page does when it is first looked at. */
  open(conversationId: string): Promise<void>;
  say(conversationId: string, text: string, more?: object): Promise<void>;
  /** Presses a button of a card. */
  submit(conversationId: string, replyToId: string, value: object): Promise<void>;
  /** The next message that the bot shows in the conversation. */
  nextMessage(conversationId: string): Promise<ShownMessage>;
  stop(): Promise<void>;
}

/** Starts the Playground in Teams's shape against the endpoint. */
export async function playground(endpoint: string): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(await freePort()), '--disable-telemetry'];
  const child = spawn(process.execPath, [cli, 'start', ...options], {
    cwd: folder,
    env: { ...process.env, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${await portOf(child.stdout)}`;

  const { config } = configSchema.parse(await (await fetch(`${url}/_internal/v1/config`)).json());
  const socket = new WebSocket(`${url.replace('http', 'ws')}${stream}`);
  await once(socket, 'open');
  const { shown, nextMessage } = listenTo(socket);
  const from = { id: config.currentUser.id };

  return {
    config,
    shown,
    nextMessage,
    open: (id) => post(`${url}/_debug/conversation/${id}/installation`, {}),
    say: (id, text, more = {}) =>
      post(`${url}/_conversation/v1/conversations/${id}/messages`, { from, text, textFormat: 'plain', ...more }),
    submit: (id, replyToId, value) =>
      post(`${url}/_conversation/v1/submit`, { conversation: { id }, from, replyToId, value }),
    stop: async () => {
      socket.terminate();
      child.kill();
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

function listenTo(socket: WebSocket): Pick<Playground, 'shown' | 'nextMessage'> {
  const shown: Shown[] = [];
  const taken = new Set<Shown>();
  const arrivals = new EventEmitter();
  socket.on('message', (data) => {
    shown.push(shownSchema.parse(JSON.parse(String(data))));
    arrivals.emit('shown');
  });
  const nextMessage = async (conversationId: string): Promise<ShownMessage> => {
    for (;;) {
      const next = shown.find((one) => one.message && one.actionConversationId === conversationId && !taken.has(one));
      if (next?.message !== undefined) {
        taken.add(next);
        return next.message;
      }
      await once(arrivals, 'shown');
    }
  };
  return { shown, nextMessage };
}

/** The Playground says on which port it listens; it takes another one when its own is held. */
async function portOf(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    const port = /^Listening on (\d+)/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('The Playground ended without listening.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The Playground answered ${response.status}.`);
}
