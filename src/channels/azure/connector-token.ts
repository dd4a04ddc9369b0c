/** Checks that a request comes from Microsoft's Bot Connector and is meant for this bot. */
import { type JWTVerifyOptions, jwtVerify } from 'jose';
import { z } from 'zod';
import { CONNECTOR_KEYS_URL, connectorKeys, endorsementsOf, KeysUnavailable } from './connector-keys.ts';

/** What the connector has signed for: where its channel is answered, and which channels its key speaks for. */
export interface ConnectorGrant {
  readonly serviceUrl: string;
  /** Empty where the key does not say; then it speaks for every channel, as in Microsoft's own SDK. */
  readonly endorsements: readonly string[];
}

/** `unavailable`: Microsoft's keys could not be had, which is nobody's forgery. */
type TokenCheck =
  | { readonly kind: 'genuine'; readonly grant: ConnectorGrant }
  | { readonly kind: 'forged'; readonly cause: unknown }
  | { readonly kind: 'unavailable'; readonly cause: unknown };

/** Checks an `Authorization` header. */
export type CheckToken = (authorization: string | undefined) => Promise<TokenCheck>;

/** One issuer and one set of keys: tokens that Entra signs for people or other apps have another of both. */
const EXPECTED = {
  issuer: 'https://api.botframework.com',
  algorithms: ['RS256'],
  // The tolerance that the protocol names.
  clockTolerance: '5 minutes',
  requiredClaims: ['exp'],
} satisfies JWTVerifyOptions;

const claimsSchema = z.object({
  serviceurl: z.string().min(1),
  // Claims of a token for a person or another app: never the connector's, whoever signed it.
  scp: z.never().optional(),
  azp: z.never().optional(),
  appid: z.never().optional(),
});

/** A check against the connector's keys, which are fetched with the first token. */
export function connectorTokens(clientId: string, keysUrl: URL = CONNECTOR_KEYS_URL): CheckToken {
  const keys = connectorKeys(keysUrl);
  return async (authorization) => {
    try {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
      const { payload, protectedHeader } = await jwtVerify(token, keys, { ...EXPECTED, audience: clientId });
      const { serviceurl: serviceUrl } = claimsSchema.parse(payload);
      return { kind: 'genuine', grant: { serviceUrl, endorsements: endorsementsOf(keys, protectedHeader.kid) } };
    } catch (cause) {
      return { kind: cause instanceof KeysUnavailable ? 'unavailable' : 'forged', cause };
    }
  };
}
