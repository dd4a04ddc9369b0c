/** One contact with the server about the copy of its knowledge that this device has. */
import type { KeptSnapshot, SnapshotShelf } from './kept-snapshot.ts';
import { matchingAddress, snapshotAddress } from './snapshot-address.ts';

type Published =
  | { readonly kind: 'changed'; readonly copy: Omit<KeptSnapshot, 'confirmedAt'> }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'withdrawn' }
  /** Something else is published, and only a part of it has arrived. */
  | { readonly kind: 'incomplete' }
  /** No line, a fault, or something that did not come from the bot. */
  | { readonly kind: 'unknown' };

/** The copy is small, but so are some lines; milliseconds. */
const TIME_LIMIT = 20_000;

/**
 * Makes the copy what is published at the endpoint; false if it has to be tried again. What is out of date is dropped
 * even if what replaces it has not arrived. Never rejects.
 */
export async function bringUpToDate(shelf: SnapshotShelf, endpoint: string, clock: () => number): Promise<boolean> {
  const published = await ask(endpoint, (await shelf.kept())?.entityTag ?? '');
  switch (published.kind) {
    case 'changed':
      await shelf.keep({ ...published.copy, confirmedAt: clock() });
      return true;
    case 'unchanged':
      await confirm(shelf, clock());
      return true;
    case 'withdrawn':
      await shelf.drop();
      return true;
    case 'incomplete':
      await shelf.drop();
      return false;
    case 'unknown':
      return false;
  }
}

async function confirm(shelf: SnapshotShelf, now: number): Promise<void> {
  const kept = await shelf.kept();
  if (kept !== undefined) await shelf.keep({ ...kept, confirmedAt: now });
}

async function ask(endpoint: string, known: string): Promise<Published> {
  try {
    const response = await get(snapshotAddress(endpoint), known === '' ? {} : { 'If-None-Match': known });
    if (response.status === 304) return { kind: 'unchanged' };
    if (response.status === 404 || response.status === 410) return { kind: 'withdrawn' };
    if (!isBots(response, 'application/json')) return { kind: 'unknown' };
    const text = await response.text();
    const entityTag = entityTagOf(response);
    const matching = await matchingFor(entityTag, endpoint);
    return matching === undefined ? { kind: 'incomplete' } : { kind: 'changed', copy: { text, matching, entityTag } };
  } catch {
    return { kind: 'unknown' };
  }
}

/** What was learnt from the knowledge under the same tag; the server may have been replaced since. */
async function matchingFor(entityTag: string, endpoint: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await get(matchingAddress(endpoint), {});
    const belongs = isBots(response, 'application/octet-stream') && entityTagOf(response) === entityTag;
    return belongs ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}

function get(address: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address, { credentials: 'omit', headers, signal: AbortSignal.timeout(TIME_LIMIT) });
}

/** A network's sign-in page answers 200 as well, in HTML. */
function isBots({ status, headers }: Response, type: string): boolean {
  return status === 200 && headers.get('content-type')?.startsWith(type) === true;
}

function entityTagOf({ headers }: Response): string {
  return headers.get('etag') ?? '';
}
