/** Answers from this device while the server can't be reached: the same core, from a copy of what is published. */
import type { WireReply } from '../../channels/wire.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import {
  isUsable,
  type KeptSnapshot,
  type SnapshotShelf,
  type SnapshotStorage,
  snapshotShelf,
} from './kept-snapshot.ts';
import type { OfflineCore } from './offline-core.ts';

/** The way to answers without a line. None of it rejects. */
export interface Offline {
  /** Brings the copy up to date, once a page load; whether there is one then. For when the line is good. */
  readonly refresh: () => Promise<boolean>;
  /** Whether there is something to answer with. */
  readonly hasCopy: () => Promise<boolean>;
  /** Lays everything out, so that the next answer comes at once. It takes a slow device seconds, in two pieces. */
  readonly prepare: () => Promise<void>;
  /** The server has just replied from this version of the knowledge: a copy of another one is dropped. */
  readonly heard: (version: string) => Promise<void>;
  /** The reply the server would give; undefined if there is no copy, or it can't be used. */
  readonly answer: (text: string) => Promise<WireReply | undefined>;
  /** Forgets the conversation held here; the copy stays. */
  readonly startOver: () => void;
}

export interface OfflineOptions {
  /** Where the bot is, without a slash at the end. */
  readonly endpoint: string;
  /** Without one the copy lives as long as the page. */
  readonly storage: SnapshotStorage | undefined;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
}

/** Any question: what the first one has to wait for is done with it. */
const PROBE = 'does it hurt';

/** Nothing is fetched or loaded yet. */
export function openOffline({ endpoint, storage, clock = Date.now }: OfflineOptions): Offline {
  const shelf = snapshotShelf(storage);
  let refreshed: Promise<boolean> | undefined;
  let opened: { readonly matching: ArrayBuffer; readonly core: Promise<OfflineCore | undefined> } | undefined;
  let conversation: Conversation = {};

  return { refresh, hasCopy, prepare, heard, answer, startOver };

  function refresh(): Promise<boolean> {
    refreshed ??= contact();
    return refreshed;
  }

  async function hasCopy(): Promise<boolean> {
    try {
      if ((await usableIn(shelf, clock())) === undefined) return false;
      await loadCore();
      return true;
    } catch {
      return false;
    }
  }

  async function prepare(): Promise<void> {
    const takeTurn = await core().catch(() => {
      opened = undefined;
    });
    await breath();
    takeTurn?.({}, PROBE, clock());
  }

  async function heard(version: string): Promise<void> {
    const kept = await shelf.kept();
    if (kept === undefined || mayBeOf(version, kept)) return;
    await shelf.drop();
    refreshed = undefined;
  }

  async function answer(text: string): Promise<WireReply | undefined> {
    try {
      const takeTurn = await core();
      if (takeTurn === undefined) return undefined;
      const turn = takeTurn(conversation, text, clock());
      conversation = turn.conversation;
      return turn.reply;
    } catch {
      // The chunk could not be loaded: the next question may try again.
      opened = undefined;
      return undefined;
    }
  }

  function startOver(): void {
    conversation = {};
  }

  async function contact(): Promise<boolean> {
    const isHeard = await bringUpToDate(shelf, endpoint, clock);
    if (!isHeard) refreshed = undefined;
    // Which loads the chunk while the line is good: without one that could not be done any more.
    return hasCopy();
  }

  async function core(): Promise<OfflineCore | undefined> {
    const kept = await usableIn(shelf, clock());
    if (kept === undefined) return undefined;
    // A copy that was merely confirmed has the same bytes.
    if (opened?.matching !== kept.matching) opened = { matching: kept.matching, core: open(kept) };
    return opened.core;
  }
}

/** Between two pieces of work the page sees to what the visitor has done. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A proxy may take the tag away: a copy that says nothing of its version is good until it is out of date. */
function mayBeOf(version: string, { entityTag }: KeptSnapshot): boolean {
  return entityTag === '' || entityTag.includes(version);
}

async function usableIn(shelf: SnapshotShelf, now: number): Promise<KeptSnapshot | undefined> {
  const kept = await shelf.kept();
  return kept !== undefined && isUsable(kept, now) ? kept : undefined;
}

async function open({ text, matching }: KeptSnapshot): Promise<OfflineCore | undefined> {
  return (await loadCore()).openCore(text, new Uint8Array(matching));
}

function loadCore(): Promise<typeof import('./offline-core.ts')> {
  return import('./offline-core.ts');
}
