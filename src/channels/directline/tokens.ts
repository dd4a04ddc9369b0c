/** Direct Line tokens: short-lived JWTs, each for one visitor in one conversation. */
import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Parties } from './conversations.ts';

export interface IssuedToken {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface DirectLineTokens {
  readonly issue: (parties: Parties) => Promise<IssuedToken>;
  /** Nothing for a token that is forged, spoilt, expired or somebody else’s. */
  readonly check: (token: string) => Promise<Parties | undefined>;
}

/** Microsoft's client asks for a new one every 15 minutes whatever it was told, and may miss a turn or two. */
export const TOKEN_LIFE_SECONDS = 3600;

const ISSUER = 'dermapen-faq-bot';
const AUDIENCE = 'directline';
const ALGORITHM = 'HS256';
const KEY_BYTES = 32;

/** `user` is read by Microsoft's clients, which then send under that name. */
const claims = z.object({ conv: z.string(), user: z.string() });

/**
 * Signs and checks tokens.
 *
 * With a secret, tokens are good in every process that has it; without one, in this process only.
 *
 * @param clock Epoch milliseconds.
 */
export function directLineTokens(secret: string | undefined, clock: () => number): DirectLineTokens {
  const key = signingKey(secret);
  return {
    issue: async ({ conversationId, userId }) => {
      const now = Math.floor(clock() / 1000);
      const expires = now + TOKEN_LIFE_SECONDS;
      const token = await new SignJWT({ conv: conversationId, user: userId })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(expires)
        .sign(key);
      return { token, expiresAt: expires * 1000 };
    },
    check: (token) => check(token, key, new Date(clock())),
  };
}

async function check(token: string, key: KeyObject, currentDate: Date): Promise<Parties | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      currentDate,
    });
    const { data } = claims.safeParse(payload);
    return data === undefined ? undefined : { conversationId: data.conv, userId: data.user };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** The secret itself signs nothing: it is also sent over the wire, and a key is used for one thing. */
function signingKey(secret: string | undefined): KeyObject {
  if (secret === undefined) return createSecretKey(randomBytes(KEY_BYTES));
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'direct line tokens', KEY_BYTES)));
}
