/** Microsoft's own client against our endpoint, over WebSocket and by polling. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Activity, ConnectionStatus } from 'botframework-directlinejs';
import { tinyKnowledge as knowledge } from '../fixtures/tiny-knowledge.ts';
import { type Client, connectClient, cutSockets, endClients, repliesTo, widgetToken } from './directline-client.ts';
import { type WebServer, webServer } from './web-server.ts';

let running: WebServer;

beforeAll(async () => {
  running = await webServer({ knowledge });
});
afterEach(endClients);
afterAll(() => running.close());

const isGreeting = (activity: Activity): boolean => activity.from.role === 'bot' && activity.type === 'message';

async function connect(options: object): Promise<Client> {
  const { token, directLine } = await widgetToken(running.url);
  return connectClient({ token, domain: directLine, ...options });
}

function idsOf({ received }: Client): (string | undefined)[] {
  return received.filter(({ type }) => type === 'message').map(({ id }) => id);
}

describe.each([
  ['over a WebSocket', { webSocket: true }],
  ['by polling', { webSocket: false }],
])('Microsoft’s Direct Line client %s', (_way, options) => {
  it('is greeted, sends a question and gets the answer with the disclaimer', async () => {
    const client = await connect(options);
    await client.until(isGreeting);
    const answer = await client.until(repliesTo(await client.say('does it hurt')));
    expect(answer).toMatchObject({ type: 'message', from: { id: 'dermapen', role: 'bot' } });
    expect(JSON.stringify(answer)).toContain(JSON.stringify(knowledge.disclaimer).slice(1, -1));
    expect(answer.channelData.reply.answers[0].entry).toBe('sample-hurt');
  });

  it('is shown its own message with an id of ours and its own', async () => {
    const client = await connect(options);
    const id = await client.say('does it hurt', 'mine-1');
    const echo = await client.until((activity) => activity.id === id);
    expect(echo).toMatchObject({ text: 'does it hurt', channelData: { clientActivityID: 'mine-1' } });
    expect(echo.from).toEqual({ id: expect.stringMatching(/^dl_/), role: 'user' });
    expect(Date.parse(echo.timestamp ?? '')).not.toBeNaN();
  });

  it('gets a new token and goes on with it', async () => {
    const client = await connect(options);
    await client.until(isGreeting);
    const token = await client.line['refreshToken']().toPromise();
    client.line['token'] = token;
    await client.until(repliesTo(await client.say('hello')));
    expect(client.statuses).not.toContain(ConnectionStatus.ExpiredToken);
  });

  it('is told that the conversation has ended when it was deleted', async () => {
    const { token, directLine } = await widgetToken(running.url);
    const client = connectClient({ token, domain: directLine, ...options });
    await client.until(isGreeting);
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${running.url}/api/v1/widget/conversation`, { method: 'DELETE', headers });
    await expect(client.say('still there?')).rejects.toMatchObject({ status: 404 });
  });
});

describe('Microsoft’s Direct Line client', () => {
  it('misses nothing and sees nothing twice after its socket was cut', async () => {
    const client = await connect({ webSocket: true });
    await client.until(repliesTo(await client.say('does it hurt')));
    cutSockets();
    const id = await client.say('how long does it take');
    await client.until(repliesTo(id));
    const ids = idsOf(client);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(5);
  }, 20_000);

  it('comes back to a conversation after a page load, and reads all of it', async () => {
    const { token, conversationId, directLine } = await widgetToken(running.url);
    const before = connectClient({ token, domain: directLine });
    await before.until(repliesTo(await before.say('does it hurt')));
    const after = connectClient({ token, conversationId, domain: directLine });
    await after.until(({ id }) => id === before.received.at(-1)?.id);
    expect(idsOf(after)).toEqual(idsOf(before));
  });

  it('sees in one tab what was asked in another', async () => {
    const { token, directLine } = await widgetToken(running.url);
    const tabs = [connectClient({ token, domain: directLine }), connectClient({ token, domain: directLine })] as const;
    await Promise.all(tabs.map((tab) => tab.until(isGreeting)));
    const id = await tabs[0].say('does it hurt');
    await tabs[1].until(repliesTo(id));
    expect(tabs[1].received.filter(isGreeting)).toHaveLength(2);
  });

  it('sees that the bot is at work', async () => {
    const client = await connect({ webSocket: true });
    // What is not kept is seen only by whoever is there.
    await client.until(isGreeting);
    await client.until(repliesTo(await client.say('does it hurt')));
    const kinds = client.received.map(({ type, from }) => `${from.role} ${type}`);
    expect(kinds.lastIndexOf('bot typing')).toBeGreaterThan(0);
    expect(kinds.lastIndexOf('bot typing')).toBeLessThan(kinds.lastIndexOf('bot message'));
  });
});
