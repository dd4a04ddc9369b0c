/** The keys with which Microsoft's Bot Connector signs, fetched when needed and no oftener than is polite. */
import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose';
import { z } from 'zod';

/** Microsoft's published address of the keys, for Azure's public cloud. */
export const CONNECTOR_KEYS_URL = new URL('https://login.botframework.com/v1/.well-known/keys');

/** The keys could not be had, so nobody knows whether a token is genuine. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** The protocol asks for a refresh once a day; a token that names an unknown key brings one sooner. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** However many forged tokens name unknown keys, the keys are not fetched more often than this. */
const PAUSE_MS = 30_000;
const PAUSE_AFTER_FAILURE_MS = 10_000;
/** Comes before the turn's own time (`patience`); both together stay below the connector's 15 seconds. */
const TIMEOUT_MS = 2500;

const keySchema = z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) });

/** The set of keys at an address, as jose's verification wants it. */
export function connectorKeys(url: URL): RemoteJWKSet {
  return createRemoteJWKSet(url, {
    cacheMaxAge: DAY_MS,
    cooldownDuration: PAUSE_MS,
    timeoutDuration: TIMEOUT_MS,
    [customFetch]: fetchPausingAfterFailure(),
  });
}

/** The channels that a key may speak for; empty where it does not say. */
export function endorsementsOf(keys: RemoteJWKSet, kid: string | undefined): readonly string[] {
  for (const key of keys.jwks()?.keys ?? []) {
    const { data } = keySchema.safeParse(key);
    if (data !== undefined && data.kid === kid) return data.endorsements;
  }
  return [];
}

/** jose pauses only after a fetch that succeeded: by itself it would try a failing address for every forged token. */
function fetchPausingAfterFailure(): FetchImplementation {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (performance.now() - failedAt < PAUSE_AFTER_FAILURE_MS) throw new KeysUnavailable();
    failedAt = performance.now();
    const response = await fetch(url, options).catch((cause: unknown) => {
      throw new KeysUnavailable('The key service could not be reached.', { cause });
    });
    if (!response.ok) throw new KeysUnavailable(`The key service answered ${response.status}.`);
    failedAt = Number.NEGATIVE_INFINITY;
    return response;
  };
}
