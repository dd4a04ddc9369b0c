/** What the protocol promises beyond what Microsoft's client asks of it. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { warmUp } from '../../src/conversation/respond.ts';
import { wording } from '../../src/conversation/wording.ts';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { type Frame, rawLine, rawSocket } from './raw-line.ts';
import { type WebServer, webServer } from './web-server.ts';

const knowledge = shippedKnowledge();
let running: WebServer;

beforeAll(async () => {
  warmUp(knowledge);
  running = await webServer({ knowledge, settings: { DERMAPEN_WIDGET_ORIGINS: 'https://clinic.example' } });
}, 120_000);
afterAll(() => running.close());

function isBot({ from }: { readonly [part: string]: unknown }): boolean {
  return JSON.stringify(from).includes('"role":"bot"');
}

describe('an upgrade to nowhere', () => {
  it.each(['//', '/v3/directline/conversations/%/stream', '/', '*'])(
    'of %j is refused, and the server lives on',
    async (target) => {
      const { hostname, port } = new URL(running.url);
      const socket = connect(Number(port), hostname);
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
      const [answer] = await once(socket, 'data');
      socket.destroy();
      expect(String(answer)).toMatch(/^HTTP\/1.1 40[0-9]/);
      expect((await rawLine(running.url)).opened.userId).toMatch(/^dl_/);
    },
  );
});

describe('whoever is refused a stream and does not hang up', () => {
  it('is hung up on, and keeps no server from stopping', async () => {
    const stopping = await webServer({ knowledge, settings: { DERMAPEN_RATE_LIMIT_PER_MINUTE: '1' } });
    const { hostname, port } = new URL(stopping.url);
    const refused = async (): Promise<string> => {
      const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
      socket.write(
        'GET /v3/directline/conversations/c/stream HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
      const [[answer]] = await Promise.all([once(socket, 'data'), once(socket, 'end')]);
      return String(answer).slice(9, 12);
    };
    const all = await Promise.all(Array.from({ length: 70 }, refused));
    expect(new Set(all)).toEqual(new Set(['403', '429']));
    await stopping.close();
  });
});

describe('a conversation', () => {
  it('is greeted once, however often it is started', async () => {
    const line = await rawLine(running.url);
    const statuses = [await line.call('POST', '/conversations'), await line.call('POST', '/conversations')];
    expect(statuses.map(({ status }) => status)).toEqual([201, 200]);
    expect(await line.messages(1)).toHaveLength(1);
  });

  it('replies with buttons that ask what they say, and with the reply in all its parts', async () => {
    const line = await rawLine(running.url);
    const id = await line.post({ type: 'message', text: 'does it hurt' });
    const [, reply] = await line.messages(2);
    const buttons = { type: 'imBack', title: expect.any(String), value: expect.any(String) };
    expect(reply).toMatchObject({
      replyToId: id,
      textFormat: 'plain',
      suggestedActions: { to: [line.opened.userId], actions: expect.arrayContaining([buttons]) },
      channelData: { reply: { kind: 'answer', disclaimer: knowledge.disclaimer } },
    });
    expect(reply?.text?.endsWith(knowledge.disclaimer)).toBe(true);
  });

  it('offers nothing to press under an urgent reply', async () => {
    const line = await rawLine(running.url);
    await line.post({ type: 'message', text: 'I can not breathe' });
    const [, reply] = await line.messages(2);
    expect(reply).toMatchObject({ channelData: { reply: { kind: 'urgent' } } });
    expect(reply).not.toHaveProperty('suggestedActions');
  });

  it('answers once what is sent twice under one id, and twice what is asked twice', async () => {
    const line = await rawLine(running.url);
    const sent = { type: 'message', text: 'does it hurt', channelData: { clientActivityID: 'once' } };
    const ids = [await line.post(sent), await line.post(sent)];
    expect(ids[0]).toBe(ids[1]);
    await line.post({ ...sent, channelData: { clientActivityID: 'twice' } });
    const said = await line.messages(4);
    expect(said.filter((activity) => !isBot(activity))).toHaveLength(2);
  });

  it('leaves behind a value of any other form, however deep it is', async () => {
    const line = await rawLine(running.url);
    const deep = `${'['.repeat(7900)}${']'.repeat(7900)}`;
    const { directLine, conversationId, token } = line.opened;
    const response = await fetch(`${directLine}/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: `{"type":"message","text":"hello","value":${deep}}`,
    });
    expect(response.status).toBe(200);
    const [kept] = await line.messages(2);
    expect(kept).toMatchObject({ text: 'hello' });
    expect(kept).not.toHaveProperty('value');
  });

  it('answers in the order in which it was asked', async () => {
    const line = await rawLine(running.url);
    const texts = ['does it hurt', 'hello', 'opening hours', 'does it hurt', 'hello'];
    const ids: string[] = [];
    for (const text of texts) ids.push(await line.post({ type: 'message', text }));
    const replies = (await line.messages(10)).filter(isBot);
    expect(replies.map((reply) => reply['replyToId'])).toEqual(ids);
  });

  it('is read from a watermark on', async () => {
    const line = await rawLine(running.url);
    await line.post({ type: 'message', text: 'does it hurt' });
    await line.messages(2);
    expect((await line.read('1')).activities).toHaveLength(1);
    expect(await line.read('2')).toEqual({ activities: [], watermark: '2' });
    expect((await line.read('nonsense')).activities).toHaveLength(2);
    expect((await line.read('99')).activities).toHaveLength(0);
  });

  it('sends a client that comes back what is new, or all where it asks for all', async () => {
    const line = await rawLine(running.url);
    await line.post({ type: 'message', text: 'does it hurt' });
    await line.messages(2);
    const stream = async (query: string): Promise<string> =>
      (await (await line.call('GET', `.${query}`)).text()).replace(/.*watermark=(\d*).*/s, '$1');
    expect([await stream(''), await stream('?watermark='), await stream('?watermark=1')]).toEqual(['2', '0', '1']);
  });

  it('is told by which address it can be reached where the caller names none', async () => {
    const { token, conversationId } = (await rawLine(running.url)).opened;
    const { hostname, port, host } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    const path = `/v3/directline/conversations/${conversationId}`;
    socket.write(`GET ${path} HTTP/1.0\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
    expect(String(answer)).toContain(`"streamUrl":"ws://${host}${path}/stream`);
  });

  it('forgets what it was about when it is deleted, and closes its streams', async () => {
    const line = await rawLine(running.url);
    const { closed } = await rawSocket((await line.start()).streamUrl);
    const headers = { authorization: `Bearer ${line.opened.token}` };
    const deleted = await fetch(`${running.url}/api/v1/widget/conversation`, { method: 'DELETE', headers });
    expect([deleted.status, await closed]).toEqual([204, 1000]);
  });
});

describe('a photo', () => {
  it('is refused in the conversation, with the disclaimer, and not kept', async () => {
    const line = await rawLine(running.url);
    const form = new FormData();
    const message = { type: 'message', text: '', attachments: [{ name: 'skin.jpg' }] };
    const activity = { ...message, channelData: { clientActivityID: 'photo' } };
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    form.append('file', new Blob(['x'.repeat(3_000_000)], { type: 'image/jpeg' }), 'skin.jpg');
    const { directLine, conversationId, token } = line.opened;
    const response = await fetch(`${directLine}/conversations/${conversationId}/upload?userId=a`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    expect(response.status).toBe(200);
    const [echo, reply] = await line.messages(2);
    expect(echo).toMatchObject({ channelData: { clientActivityID: 'photo' }, attachments: [{ name: 'skin.jpg' }] });
    expect(JSON.stringify(echo)).not.toContain('xxx');
    expect(reply?.text).toContain(wording.uploadRefused);
    expect(reply?.text).toContain(knowledge.disclaimer);
  });

  it.each(['arrives in the end', 'is cut off'])('that %s lets the words beside it be heard before', async (end) => {
    const line = await rawLine(running.url);
    const { directLine, conversationId, token } = line.opened;
    const part = (name: string, body: string): string =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"; filename="blob"\r\n\r\n${body}`;
    const upload = request(`${directLine}/conversations/${conversationId}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=edge' },
    });
    const answered = once(upload, 'response');
    upload.write(`${part('file', 'x'.repeat(200_000))}\r\n`);
    upload.write(`${part('activity', '{"type":"message","text":"I can not breathe"}')}\r\n${part('file', 'xxx')}`);
    const [, urgent, refusal] = await line.messages(3);
    expect(urgent).toMatchObject({ channelData: { reply: { kind: 'urgent' } } });
    expect(refusal?.text).toContain(wording.uploadRefused);
    if (end === 'is cut off') {
      upload.destroy();
      await expect(answered).rejects.toThrow('socket hang up');
    } else {
      upload.end('\r\n--edge--\r\n');
      expect((await answered)[0]).toMatchObject({ statusCode: 200 });
    }
    expect(await line.messages(3)).toHaveLength(3);
    expect(running.logged.filter((entry) => entry.includes('fail') || entry.includes('fault'))).toEqual([]);
  });

  it('does not keep the words beside it from being heard', async () => {
    const line = await rawLine(running.url);
    await line.post({ type: 'message', text: 'I can not breathe', attachments: [{ name: 'a.jpg' }] });
    const [, urgent, refusal] = await line.messages(3);
    expect(urgent).toMatchObject({ channelData: { reply: { kind: 'urgent' } } });
    expect(refusal?.text).toContain(wording.uploadRefused);
  });
});

describe('feedback', () => {
  it('is counted and not answered', async () => {
    const line = await rawLine(running.url);
    const value = { entry: 'numbing-pain', helpful: true };
    await line.post({ type: 'event', name: 'feedback', value });
    await line.post({ type: 'message', text: 'hello' });
    const said = await line.messages(3);
    expect(said.map(({ type }) => type)).toEqual(['event', 'message', 'message']);
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toContain('dermapen_feedback_total{entry="numbing-pain",helpful="true"} 1');
  });

  it.each([{ entry: 'made-up', helpful: true }, { entry: 'numbing-pain', helpful: 'yes' }, 'good', undefined])(
    'is refused when it is %j',
    async (value) => {
      const line = await rawLine(running.url);
      const response = await line.call('POST', './activities', { type: 'event', name: 'feedback', value });
      expect(response.status).toBe(400);
    },
  );
});

describe('a stream', () => {
  it('shows typing, the visitor’s own and the bot’s, to every tab, and keeps none of it', async () => {
    const line = await rawLine(running.url);
    const tabs = [await rawSocket((await line.start()).streamUrl), await rawSocket((await line.start()).streamUrl)];
    const id = await line.post({ type: 'typing' });
    await line.post({ type: 'message', text: 'hello' });
    for (const tab of tabs) {
      await tab.until((activity) => activity.id === id);
      await tab.until((activity) => activity.type === 'typing' && isBot(activity));
      tab.socket.terminate();
    }
    expect((await line.read()).activities.map(({ type }) => type)).not.toContain('typing');
  });

  it('takes empty frames, and closes at binary ones, at long ones and at a flood', async () => {
    const closings: number[] = [];
    for (const frames of [[Buffer.alloc(3)], ['x'.repeat(17_000)], Array.from({ length: 200 }, () => '')]) {
      const { socket, closed } = await rawSocket((await (await rawLine(running.url)).start()).streamUrl);
      for (const frame of ['', '', ...frames]) socket.send(frame);
      closings.push(await closed);
    }
    expect(closings).toEqual([1008, 1009, 1008]);
  });

  it('is refused where the conversation has too many', async () => {
    const line = await rawLine(running.url);
    const open = async () => rawSocket((await line.start()).streamUrl);
    const tabs = await Promise.all(Array.from({ length: 10 }, open));
    await expect(open()).rejects.toThrow('refused with 429');
    for (const { socket } of tabs) socket.terminate();
  });

  it('is closed when the server stops, so that clients look for the next one', async () => {
    const stopping = await webServer({ knowledge });
    const { closed } = await rawSocket((await (await rawLine(stopping.url)).start()).streamUrl);
    await stopping.close();
    expect(await closed).toBe(1012);
  });
});

describe('pages of other origins', () => {
  const preflight = (path: string, origin: string): Promise<Response> =>
    fetch(running.url + path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  it('may speak Direct Line with all the headers that Microsoft’s clients send', async () => {
    const { status, headers } = await preflight('/v3/directline/conversations', 'https://any.example');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://any.example');
    expect(headers.get('vary')).toContain('Origin');
    for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']) {
      expect(headers.get('access-control-allow-headers')).toContain(name);
    }
  });

  it('may read why they were refused', async () => {
    const headers = { origin: 'https://any.example' };
    const response = await fetch(`${running.url}/v3/directline/tokens/refresh`, { method: 'POST', headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://any.example');
  });

  it('may open a conversation where the settings list them, and others may not', async () => {
    const path = '/api/v1/widget/token';
    const open = (origin: string) => fetch(running.url + path, { method: 'POST', headers: { origin }, body: '{}' });
    for (const origin of ['https://clinic.example', running.url]) {
      expect((await preflight(path, origin)).headers.get('access-control-allow-origin')).toBe(origin);
      expect((await open(origin)).status).toBe(200);
    }
    for (const origin of ['https://evil.example', 'null', 'https://clinic.example.evil.example', 'x']) {
      expect((await preflight(path, origin)).status).toBe(403);
      expect((await open(origin)).status).toBe(403);
    }
  });
});

describe('too many requests', () => {
  it('are not those of twenty visitors who come at once from one address', async () => {
    const usual = await webServer({ knowledge, settings: { DERMAPEN_RATE_LIMIT_PER_MINUTE: '60' } });
    const visit = async (): Promise<Frame['activities'][number] | undefined> => {
      const line = await rawLine(usual.url);
      const { socket, until, activities } = await rawSocket((await line.start()).streamUrl);
      const id = await line.post({ type: 'message', text: 'does it hurt' });
      await until((activity) => activity['replyToId'] === id);
      socket.terminate();
      return activities().find((activity) => activity['replyToId'] === id);
    };
    const answers = await Promise.all(Array.from({ length: 20 }, visit));
    expect(answers.filter((answer) => answer?.text?.endsWith(knowledge.disclaimer))).toHaveLength(20);
    await usual.close();
  });

  it('are refused by address, for questions and for new conversations', async () => {
    const strict = await webServer({ knowledge, settings: { DERMAPEN_RATE_LIMIT_PER_MINUTE: '3' } });
    const line = await rawLine(strict.url);
    const ask = async () => (await line.call('POST', './activities', { type: 'message', text: 'hello' })).status;
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
    expect((await line.call('POST', './activities', { type: 'typing' })).status).toBe(200);
    expect((await fetch(`${strict.url}/api/v1/widget/token`, { method: 'POST' })).status).toBe(429);
    const all = await Promise.all(Array.from({ length: 100 }, () => line.call('GET', './activities')));
    expect(all.map(({ status }) => status)).toContain(429);
    await strict.close();
  });
});
