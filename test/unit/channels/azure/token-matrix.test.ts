/** Every way to be somebody else at `POST /api/messages`, against the live route. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair } from 'jose';
import { message } from './support/activities.ts';
import { closeServers } from './support/listening.ts';
import { type LiveRoute, liveRoute } from './support/live-route.ts';
import { type LocalConnector, localConnector } from './support/local-connector.ts';
import { CLIENT_ID, type KeyService, keyService, signed, TENANT_ID } from './support/signing.ts';

let connector: LocalConnector;
let microsoft: KeyService;
let route: LiveRoute;
let stranger: Awaited<ReturnType<typeof generateKeyPair>>;

const isServiceUrl = (url: string): boolean => url.startsWith(connector.url);
const now = Math.floor(Date.now() / 1000);
const minutes = 60;

function routeFor(keys: KeyService): Promise<LiveRoute> {
  const services = { keysUrl: keys.keysUrl, isServiceUrl, accessToken: async () => 'the-bots-own-token' };
  return liveRoute({ credentials: { clientId: CLIENT_ID, tenantId: TENANT_ID, clientSecret: 'unused' }, services });
}

/** A genuine token for the local connector, but for what is said otherwise. */
function token(claims: Record<string, unknown> = {}, header = {}, key = microsoft.pair.privateKey): Promise<string> {
  return signed({ key, header, claims: { serviceurl: connector.url, ...claims } });
}

function unsigned(claims: Record<string, unknown>): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = { iss: 'https://api.botframework.com', aud: CLIENT_ID, exp: now + 600, ...claims };
  return `${part({ alg: 'none', typ: 'JWT', kid: 'connector' })}.${part(body)}.`;
}

async function statusFor(authorization: string | undefined): Promise<number> {
  const response = await route.post(message(connector.url), authorization === undefined ? {} : { authorization });
  return response.status;
}

beforeAll(async () => {
  [connector, microsoft, stranger] = await Promise.all([
    localConnector(),
    keyService(),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  route = await routeFor(microsoft);
});

afterAll(closeServers);

describe('a token that is not the Bot Connector’s for this bot', () => {
  const tenantIssuer = `https://login.microsoftonline.com/${TENANT_ID}/v2.0`;
  const otherTenant = randomUUID();
  const bearer = async (made: Promise<string> | string): Promise<string> => `Bearer ${await made}`;

  const forgeries: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['is missing', async () => undefined],
    ['is Basic', async () => `Basic ${Buffer.from('bot:secret').toString('base64')}`],
    ['is garbage', () => bearer('not.a.token')],
    ['is followed by another', async () => `${await bearer(token())}, ${await bearer(token())}`],
    ['is for another audience', () => bearer(token({ aud: randomUUID() }))],
    ['has expired', () => bearer(token({ exp: now - 10 * minutes }))],
    ['never expires', () => bearer(token({ exp: undefined }))],
    ['names an unknown key', () => bearer(token({}, { kid: 'unknown' }))],
    ['has the algorithm none', () => bearer(unsigned({ serviceurl: connector.url }))],
    [
      'is signed as HS256 with the public key as the secret',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(microsoft.pair.publicKey));
        return bearer(signed({ key: secret, header: { alg: 'HS256' }, claims: { serviceurl: connector.url } }));
      },
    ],
    ['is signed with a stranger’s key under the right name', () => bearer(token({}, {}, stranger.privateKey))],
    ['is not valid yet', () => bearer(token({ nbf: now + 10 * minutes }))],
    [
      'has an evil issuer and the tenant’s key',
      () => bearer(token({ iss: 'https://evil.example' }, { kid: 'tenant' }, stranger.privateKey)),
    ],
    ['has an evil issuer and the connector’s key', () => bearer(token({ iss: 'https://evil.example' }))],
    ['is another tenant’s', () => bearer(token({ iss: `https://sts.windows.net/${otherTenant}/`, tid: otherTenant }))],
    [
      'is an app token of another app in the own tenant',
      () => bearer(token({ iss: tenantIssuer, tid: TENANT_ID, azp: randomUUID(), idtyp: 'app' })),
    ],
    [
      'is the sign-in token of a person in a Teams tab',
      () => bearer(token({ iss: tenantIssuer, tid: TENANT_ID, scp: 'access_as_user', azp: randomUUID() })),
    ],
    ['has the right issuer and a person’s scope', () => bearer(token({ scp: 'access_as_user' }))],
    ['has the right issuer and another app’s id', () => bearer(token({ appid: randomUUID() }))],
    ['was signed for another service URL', () => bearer(token({ serviceurl: 'https://smba.trafficmanager.net/' }))],
    ['was signed for a longer service URL', () => bearer(token({ serviceurl: `${connector.url}0/` }))],
    ['was signed for no service URL', () => bearer(token({ serviceurl: undefined }))],
  ];

  it.each(forgeries)('is refused with 401 if it %s', async (_, forge) => {
    connector.sent.length = 0;
    expect(await statusFor(await forge())).toBe(401);
    expect(route.handled).toEqual([]);
    expect(connector.sent).toEqual([]);
  });

  it('is refused with a problem that tells a guesser nothing about the reason', async () => {
    const response = await route.post(message(connector.url));
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'not-a-connector-token', status: 401 });
  });

  it('is refused with 401 if its key is not endorsed for the channel', async () => {
    const slackOnly = await keyService(['slack']);
    const strict = await routeFor(slackOnly);
    const key = slackOnly.pair.privateKey;
    const authorization = `Bearer ${await signed({ key, claims: { serviceurl: connector.url } })}`;
    expect((await strict.post(message(connector.url), { authorization })).status).toBe(401);
    expect((await strict.post(message(connector.url, { channelId: 'slack' }), { authorization })).status).toBe(200);
  });
});

describe('the Bot Connector’s own token', () => {
  it('is accepted, and the reply goes to the service URL with the bot’s own token', async () => {
    connector.sent.length = 0;
    expect(await statusFor(`Bearer ${await token()}`)).toBe(200);
    const [typing, reply] = connector.sent;
    expect(typing?.body.type).toBe('typing');
    expect(reply).toMatchObject({ method: 'POST', authorization: 'Bearer the-bots-own-token' });
    expect(reply?.path).toBe('/v3/conversations/conversation/activities/activity-1');
  });

  it.each([
    ['a slash at the end', () => ({ serviceurl: `${connector.url}/` })],
    ['a clock five minutes fast', () => ({ nbf: now + 4 * minutes })],
    ['a clock five minutes slow', () => ({ exp: now - 4 * minutes })],
  ])('is accepted with %s', async (_, claims) => {
    expect(await statusFor(`Bearer ${await token(claims())}`)).toBe(200);
  });
});

describe('the keys', () => {
  it('are downloaded once for thirty forged tokens with thirty unknown keys', async () => {
    const keys = await keyService();
    const attacked = await routeFor(keys);
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const authorization = `Bearer ${await token({}, { kid: randomUUID() }, stranger.privateKey)}`;
      expect((await attacked.post(message(connector.url), { authorization })).status).toBe(401);
    }
    expect(keys.downloads()).toBe(1);
  });

  it('are not asked for again at once when they cannot be had, and nobody is let in or called a forger', async () => {
    const keys = await keyService();
    keys.fail(500);
    const cutOff = await routeFor(keys);
    const authorization = `Bearer ${await signed({ key: keys.pair.privateKey, claims: { serviceurl: connector.url } })}`;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await cutOff.post(message(connector.url), { authorization })).status).toBe(500);
    }
    expect(keys.downloads()).toBe(1);
  });
});
