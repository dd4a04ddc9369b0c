/** The widget's place in the browser's storage. Storage that is full, forbidden or missing costs the memory, never the chat. */
import type { StorageArea } from './chat-environment.ts';
import { isKept, type Kept } from './storage-schema.ts';

export interface Storage {
  /** Undefined where nothing is kept, or nothing that can be used. */
  readonly read: () => Kept | undefined;
  readonly write: (kept: Kept) => void;
  /** What another tab has written since anything was last read or written here. */
  readonly news: () => Kept | undefined;
}

/** `openArea` may throw, and so may everything the area does. */
export function openStorage(key: string, openArea: () => StorageArea | undefined): Storage {
  const area = attempt(openArea);
  let known: string | null = null;

  return {
    read: () => {
      known = load();
      return parse(known);
    },
    write: (kept) => {
      const text = JSON.stringify(kept);
      if (text !== known) attempt(() => area?.setItem(key, text));
      known = text;
    },
    news: () => {
      const found = load();
      if (found === known) return undefined;
      known = found;
      return parse(found);
    },
  };

  function load(): string | null {
    return attempt(() => area?.getItem(key)) ?? null;
  }
}

function parse(text: string | null): Kept | undefined {
  const value: unknown = attempt(() => JSON.parse(text ?? ''));
  return isKept(value) ? value : undefined;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
