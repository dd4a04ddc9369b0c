/** The browser's cache storage as the place where the copy of the knowledge outlives the page. */
import type { SnapshotStorage } from './kept-snapshot.ts';
import { matchingAddress, snapshotAddress } from './snapshot-address.ts';

const CACHE = 'dermapen-knowledge';
const CONFIRMED_AT = 'x-confirmed-at';

/** One copy for each endpoint. Pages without HTTPS have no such storage. */
export function deviceStorage(endpoint: string): SnapshotStorage | undefined {
  if (typeof caches === 'undefined') return undefined;
  const keys = [snapshotAddress(endpoint), matchingAddress(endpoint)] as const;
  return {
    load: async () => {
      const [snapshot, matching] = await Promise.all(keys.map((key) => caches.match(key, { cacheName: CACHE })));
      if (snapshot === undefined || matching === undefined) return undefined;
      const entityTag = entityTagOf(snapshot);
      // Two tabs that save at once can leave halves of different copies.
      if (entityTagOf(matching) !== entityTag) return undefined;
      // A header that is missing makes a copy of 1970, which is too old to be used.
      const confirmedAt = Number(snapshot.headers.get(CONFIRMED_AT));
      return { text: await snapshot.text(), matching: await matching.arrayBuffer(), entityTag, confirmedAt };
    },
    save: async ({ text, matching, entityTag, confirmedAt }) => {
      const headers = { etag: entityTag, [CONFIRMED_AT]: String(confirmedAt) };
      const cache = await caches.open(CACHE);
      const [forSnapshot, forMatching] = keys;
      await cache.put(forMatching, new Response(matching, { headers }));
      await cache.put(forSnapshot, new Response(text, { headers }));
    },
    clear: async () => {
      const cache = await caches.open(CACHE);
      await Promise.all(keys.map((key) => cache.delete(key)));
    },
  };
}

function entityTagOf({ headers }: Response): string {
  return headers.get('etag') ?? '';
}
