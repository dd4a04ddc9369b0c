/** Stands in for Microsoft's key service and signs tokens, genuine and otherwise. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Listening, listening } from './listening.ts';

export const CLIENT_ID = '11111111-1111-4111-8111-111111111111';
export const TENANT_ID = '22222222-2222-4222-8222-222222222222';
const CONNECTOR_ISSUER = 'https://api.botframework.com';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export interface KeyService extends Listening {
  readonly keysUrl: URL;
  /** The genuine connector's pair, published as `connector`. */
  readonly pair: KeyPair;
  /** How often the keys have been fetched. */
  downloads(): number;
  fail(status: number): void;
}

export async function keyService(endorsements?: readonly string[]): Promise<KeyService> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const key = {
    ...(await exportJWK(pair.publicKey)),
    kid: 'connector',
    use: 'sig',
    ...(endorsements && { endorsements }),
  };
  let downloads = 0;
  let status = 200;
  const server = await listening((_, response) => {
    downloads += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [key] }));
  });
  return {
    ...server,
    keysUrl: new URL('/v1/.well-known/keys', server.url),
    pair,
    downloads: () => downloads,
    fail: (answer) => {
      status = answer;
    },
  };
}

export interface TokenParts {
  readonly key: Parameters<SignJWT['sign']>[0];
  readonly claims?: Record<string, unknown>;
  readonly header?: { readonly alg?: string; readonly kid?: string };
}

/** A token of the connector for this bot, but for what is said otherwise; a claim set to `undefined` is left out. */
export function signed({ key, claims = {}, header = {} }: TokenParts): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const genuine = { iss: CONNECTOR_ISSUER, aud: CLIENT_ID, nbf: now - 60, exp: now + 600 };
  return new SignJWT({ ...genuine, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'connector', ...header })
    .sign(key);
}
