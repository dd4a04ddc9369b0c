/** Microsoft's own Direct Line client in Node, and what it has seen. */
import {
  type Activity,
  type ConnectionStatus,
  DirectLine,
  type DirectLineOptions,
  type Services,
} from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';
import { z } from 'zod';

/** A network that can be cut: every socket the client has opened. */
const sockets = new Set<WebSocket>();

class CuttableSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    sockets.add(this);
    this.once('close', () => sockets.delete(this));
  }
}

// It looks for both among the globals of a browser.
Object.assign(globalThis, { XMLHttpRequest, WebSocket: CuttableSocket });

export interface Client {
  readonly line: DirectLine;
  /** Every activity the client was given, in order; one given twice is in here twice. */
  readonly received: readonly Activity[];
  readonly statuses: readonly ConnectionStatus[];
  /** Sends a message and returns its id. */
  readonly say: (text: string, clientActivityId?: string) => Promise<string>;
  /** The first activity, received already or soon, that this is true of. */
  readonly until: (isIt: (activity: Activity) => boolean) => Promise<Activity>;
  readonly end: () => void;
}

const opened = new Set<Client>();

/** A client that has begun to listen. */
export function connectClient(options: DirectLineOptions & Partial<Services>): Client {
  // It waits 3 to 15 seconds before it comes back; without chance, 3.
  const line = new DirectLine({ random: () => 0, pollingInterval: 200, ...options });
  const received: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  line.connectionStatus$.subscribe({ next: (status) => statuses.push(status), error: () => undefined });
  line.activity$.subscribe({ next: (activity) => received.push(activity), error: () => undefined });
  const client: Client = {
    line,
    received,
    statuses,
    say: (text, clientActivityID) =>
      new Promise((resolve, reject) => {
        const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } };
        line
          .postActivity({ type: 'message', from: { id: 'anybody' }, text, ...channelData })
          .subscribe(resolve, reject);
      }),
    until: async (isIt) => {
      while (opened.has(client)) {
        const found = received.find(isIt);
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('The client was ended before it was given this.');
    },
    end: () => line.end(),
  };
  opened.add(client);
  return client;
}

/** Cuts every connection, without the closing handshake. */
export function cutSockets(): void {
  for (const socket of sockets) socket.terminate();
}

/** Ends every client that the tests have opened. */
export function endClients(): void {
  for (const client of opened) client.end();
  opened.clear();
}

/** The bot's reply to the activity with this id. */
export function repliesTo(id: string): (activity: Activity) => boolean {
  return (activity) => activity.type === 'message' && 'replyToId' in activity && activity.replyToId === id;
}

const tokenSchema = z.object({ token: z.string(), conversationId: z.string(), directLine: z.string() });

/** A token of the public door. */
export async function widgetToken(url: string): Promise<z.infer<typeof tokenSchema>> {
  const response = await fetch(`${url}/api/v1/widget/token`, { method: 'POST', body: '{}' });
  return tokenSchema.parse(await response.json());
}
