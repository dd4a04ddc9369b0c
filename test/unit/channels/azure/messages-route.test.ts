import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { patience } from '../../../../src/channels/azure/retry.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';
import { message, recorded } from './support/activities.ts';
import { closeServers } from './support/listening.ts';
import { type LiveRoute, liveRoute } from './support/live-route.ts';
import { type LocalConnector, localConnector } from './support/local-connector.ts';

const { disclaimer } = tinyKnowledge;
let connector: LocalConnector;
let route: LiveRoute;

beforeAll(async () => {
  connector = await localConnector();
  route = await liveRoute();
});
beforeEach(() => {
  connector.sent.length = 0;
  route.handled.length = 0;
});
afterAll(closeServers);

describe('a message', () => {
  it.each([
    ['teams-message', 'msteams:a:1made-up-personal-conversation'],
    ['teams-channel-message', 'msteams:19:made-up-channel@thread.tacv2;messageid=1763630411430'],
    ['slack-message', 'slack:BMADEUP01:TMADEUP01:DMADEUP01'],
    ['messenger-message', 'facebook:1000000000000001-2000000000000002'],
    ['direct-line-message', 'directline:MadeUpDirectLine'],
  ])('of the recorded shape %s is handled and answered where it came from', async (name, conversationId) => {
    const activity = recorded(name, connector.url);
    expect((await route.post(activity)).status).toBe(200);
    const channel = activity['channelId'];
    expect(route.handled).toEqual([{ kind: 'message', conversationId, channel, text: 'does it hurt?' }]);
    expect(connector.messages()).toHaveLength(1);
    expect(connector.messages()[0]).toMatchObject({ channelId: channel, replyToId: activity['id'] });
    expect(JSON.stringify(connector.messages()[0])).toContain(disclaimer);
  });

  it('is answered after a sign that the bot is typing', async () => {
    await route.post(message(connector.url));
    expect(connector.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  it('is answered although the typing sign fails', async () => {
    connector.answerWith({ status: 400 });
    expect((await route.post(message(connector.url))).status).toBe(200);
    expect(connector.messages()).toHaveLength(1);
  });

  it('is answered although the typing sign fails for a while, which is not tried again', async () => {
    connector.answerWith({ status: 503 });
    await route.post(message(connector.url));
    expect(connector.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  it('is answered although nobody takes the typing sign, which is given up long before a message would be', async () => {
    const deaf = await localConnector();
    deaf.hang(({ type }) => type === 'typing');
    // As long as a message is waited for, the test would fail.
    const services = { patience: { ...patience, timeoutMs: 600_000, turnMs: 600_000 } };
    const patient = await liveRoute({ services });
    expect((await patient.post(message(deaf.url))).status).toBe(200);
    expect(deaf.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  it('reaches the bot whole, as long as the body may be', async () => {
    const text = 'x'.repeat(200_000);
    await route.post(message(connector.url, { text }));
    expect(route.handled).toMatchObject([{ text }]);
  });

  it('is taken from the button of a card where the channel sends no text', async () => {
    await route.post(message(connector.url, { text: undefined, value: { ask: 'When can I wear make-up?' } }));
    expect(route.handled).toMatchObject([{ text: 'When can I wear make-up?' }]);
  });

  it.each([
    [
      'a photo',
      { text: undefined, attachments: [{ contentType: 'image/png', contentUrl: 'https://photos.example/1' }] },
    ],
    ['the value of a strange card', { text: '', value: { other: 1 } }],
    ['nothing', { text: null }],
  ])('that is only %s arrives as empty text', async (_, changes) => {
    await route.post(message(connector.url, changes));
    expect(route.handled).toMatchObject([{ kind: 'message', text: '' }]);
  });

  it('keeps the names of people other than the bot', async () => {
    const entities = [{ type: 'mention', mentioned: { id: 'someone' }, text: '<at>Robin</at>' }, null, 7];
    await route.post(message(connector.url, { text: '<at>Robin</at> asks: does it hurt?', entities }));
    expect(route.handled).toMatchObject([{ text: '<at>Robin</at> asks: does it hurt?' }]);
  });

  it('is not mixed up with that of another channel with the same conversation id', async () => {
    await route.post(message(connector.url));
    await route.post(message(connector.url, { channelId: 'telegram' }));
    expect(new Set(route.handled.map(({ conversationId }) => conversationId)).size).toBe(2);
  });

  it('with a slash in its conversation id is answered in that conversation', async () => {
    await route.post(message(connector.url, { conversation: { id: 'a/../b?c#d' }, id: undefined }));
    expect(connector.sent.at(-1)?.path).toBe('/v3/conversations/a%2F..%2Fb%3Fc%23d/activities');
  });

  it('with expectReplies is answered in the response, without typing and without a call', async () => {
    const response = await route.post(message(connector.url, { deliveryMode: 'expectReplies', serviceUrl: undefined }));
    const { activities } = JSON.parse(await response.text());
    expect(activities).toMatchObject([{ type: 'message', channelId: 'webchat' }]);
    expect(activities[0]).not.toHaveProperty('_channelId');
    expect(activities[0].text).toContain(disclaimer);
    expect(connector.sent).toEqual([]);
  });
});

describe('the opening of a conversation', () => {
  it.each([
    ['teams-installed', 1],
    ['direct-line-bot-joined', 0],
    ['direct-line-person-joined', 1],
  ])('of the recorded shape %s is greeted %d times', async (name, times) => {
    await route.post(recorded(name, connector.url));
    expect(connector.messages()).toHaveLength(times);
    expect(route.handled.map(({ kind }) => kind)).toEqual(Array(times).fill('start'));
  });

  it.each([
    ['the bot comes', ['bot'], 1],
    ['somebody joins later', ['newcomer'], 0],
    ['the bot comes together with people', ['bot', 'person'], 1],
  ])('in a group is greeted when %s: %p', async (_, added, times) => {
    const membersAdded = added.map((id) => ({ id }));
    const conversation = { id: 'group', isGroup: true };
    await route.post(
      message(connector.url, { type: 'conversationUpdate', text: undefined, conversation, membersAdded }),
    );
    expect(connector.messages()).toHaveLength(times);
  });
});

describe('an activity that is no message', () => {
  it.each([
    'typing',
    'messageReaction',
    'installationUpdate',
    'endOfConversation',
    'event',
    'madeUp',
    'conversationUpdate',
  ])('of type %s is accepted quietly', async (type) => {
    expect((await route.post(message(connector.url, { type }))).status).toBe(200);
    expect(connector.sent).toEqual([]);
  });

  it.each(['adaptiveCard/action', 'composeExtension/query', 'signin/verifyState', 'madeUp', undefined])(
    'but an invoke %s is answered with 501 and nothing in the chat',
    async (name) => {
      expect((await route.post(message(connector.url, { type: 'invoke', name, value: {} }))).status).toBe(501);
      expect(connector.sent).toEqual([]);
    },
  );
});

describe('a request that is no activity', () => {
  it.each([
    ['broken JSON', '{"type":', 400],
    ['a list', '[]', 400],
    ['text', '"hello"', 400],
    ['nothing', '', 400],
    ['an activity without a conversation', '{"type":"message","channelId":"webchat","recipient":{"id":"bot"}}', 400],
    ['more than 256 kB', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413],
  ])('but %s is refused with a problem', async (_, body, status) => {
    const response = await route.post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = await response.text();
    expect(JSON.parse(problem)).toMatchObject({ type: expect.any(String), status });
    expect(problem).not.toMatch(/\n|node_modules|Error:/);
  });

  it.each([
    ['conversation', 512, (id: string) => ({ conversation: { id } })],
    ['recipient', 512, (id: string) => ({ recipient: { id } })],
    ['channel', 64, (channelId: string) => ({ channelId })],
  ])('but one with a longer %s id than %d characters is refused', async (_, longest, changes) => {
    expect((await route.post(message(connector.url, changes('x'.repeat(longest))))).status).toBe(200);
    expect((await route.post(message(connector.url, changes('x'.repeat(longest + 1))))).status).toBe(400);
    expect(route.handled).toHaveLength(1);
  });

  it('is refused when it is not sent as JSON, as a page of another site would send it', async () => {
    const response = await route.post(message(connector.url), { 'content-type': 'text/plain' });
    expect(response.status).toBe(400);
    expect(connector.sent).toEqual([]);
  });
});

describe('any activity at all', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constant(null), fc.constant(''));
  const fields = [
    'text',
    'locale',
    'from',
    'attachments',
    'entities',
    'value',
    'membersAdded',
    'name',
    'id',
    'replyToId',
  ];

  it('is answered with 200, 400 or 501 and never with a fault, whatever its fields hold', async () => {
    const changes = fc.record(Object.fromEntries(fields.map((field) => [field, odd])), { requiredKeys: [] });
    const types = fc.constantFrom('message', 'conversationUpdate', 'invoke', 'event');
    await fc.assert(
      fc.asyncProperty(changes, types, async (changed, type) => {
        const response = await route.post(message(connector.url, { ...changed, type }));
        expect([200, 400, 501]).toContain(response.status);
      }),
      { numRuns: 60 },
    );
  });
});

describe('without credentials', () => {
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  const itWithNetwork = outward === undefined ? it.skip : it;

  itWithNetwork('a caller from another address than this machine’s own is refused, whatever it claims', async () => {
    const { port } = await liveRoute({}, '0.0.0.0');
    const call = (host: string, headers = {}): Promise<Response> =>
      fetch(`http://${host}:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(message(connector.url)),
      });
    expect((await call('127.0.0.1')).status).toBe(200);
    expect((await call(outward ?? '')).status).toBe(403);
    expect((await call(outward ?? '', { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' })).status).toBe(
      403,
    );
  });

  it.each([
    ['a proxy on this machine', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy that keeps to the standard', { forwarded: 'for=127.0.0.1' }],
    ['a proxy that names itself', { via: '1.1 proxy' }],
  ])('a caller through %s is refused', async (_, headers) => {
    const response = await route.post(message(connector.url), headers);
    expect(await response.json()).toMatchObject({ code: 'caller-not-local', status: 403 });
    expect(route.handled).toEqual([]);
  });

  it.each([
    ['localhost:3978', 200],
    ['[::1]', 200],
    ['rebound.example', 403],
    ['localhost.rebound.example:3978', 403],
  ])(
    'a caller of the host “%s” is answered with %d, for a site’s name can be made to lead here',
    async (host, status) => {
      expect(await statusAt(host)).toBe(status);
    },
  );

  /** `fetch` lets nobody name another host. */
  function statusAt(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', host };
      request(route.url, { method: 'POST', headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end(JSON.stringify(message(connector.url)));
    });
  }

  it.each([
    'https://smba.trafficmanager.net/au/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'nonsense',
    undefined,
  ])('the service URL %s is not called', async (serviceUrl) => {
    expect((await route.post(message('', { serviceUrl }))).status).toBe(403);
    expect(route.handled).toEqual([]);
  });
});
