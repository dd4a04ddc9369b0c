/** The copy of the published knowledge on this device, and where it is kept between page loads. */

/** A copy as it came from the server. Nothing the visitor typed is in it. */
export interface KeptSnapshot {
  /** JSON, not read yet. */
  readonly text: string;
  /** What the server has learnt from this knowledge, packed. Neither is of use without the other. */
  readonly matching: ArrayBuffer;
  /** Names the format, the version of the knowledge and what was learnt from it; empty if a proxy took it away. */
  readonly entityTag: string;
  /** When the server last said that this is what it publishes; epoch milliseconds. */
  readonly confirmedAt: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A copy that the server has not confirmed for this long is no longer used; milliseconds. */
const MAX_AGE_MS = 30 * DAY_MS;

/** Whether an answer may still come from the copy; `now` in epoch milliseconds. */
export function isUsable({ confirmedAt }: KeptSnapshot, now: number): boolean {
  // A device's clock may be set back: a copy from the future is as doubtful as an old one.
  return Math.abs(now - confirmedAt) <= MAX_AGE_MS;
}

/** Where copies outlive the page. All of it may fail: storage is full, forbidden or not there. */
export interface SnapshotStorage {
  readonly load: () => Promise<KeptSnapshot | undefined>;
  readonly save: (kept: KeptSnapshot) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** The one copy that counts on this page. */
export interface SnapshotShelf {
  /** The copy, however old. */
  readonly kept: () => Promise<KeptSnapshot | undefined>;
  readonly keep: (kept: KeptSnapshot) => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** The copy in memory, and in the storage where that works. */
export function snapshotShelf(storage: SnapshotStorage | undefined): SnapshotShelf {
  let copy: Promise<KeptSnapshot | undefined> | undefined;
  const load = async () => storage?.load();
  return {
    kept: () => {
      copy ??= load().catch(nothing);
      return copy;
    },
    keep: async (kept) => {
      copy = Promise.resolve(kept);
      await storage?.save(kept).catch(nothing);
    },
    drop: async () => {
      copy = Promise.resolve(undefined);
      await storage?.clear().catch(nothing);
    },
  };
}

function nothing(): undefined {
  return undefined;
}
