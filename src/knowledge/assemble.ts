/** Knowledge from its parts, frozen. No file, no hash and no module of Node's: this runs in a browser as well. */
import type { Disclaimer, Entry, Knowledge, KnowledgeVersion } from './knowledge.ts';

/** What is published, without the disclaimer, which is the program's own, and what is derived. */
export type Content = Omit<Knowledge, 'version' | 'disclaimer' | 'entryById'>;

/** Puts checked content together with the disclaimer and the version it was published under. */
export function assemble(content: Content, disclaimer: Disclaimer, version: KnowledgeVersion): Knowledge {
  const entries = new Map<string, Entry>(content.entries.map((entry) => [entry.id, entry]));
  const entryById = { get: (id: string) => entries.get(id) };
  return deepFreeze({ ...content, disclaimer, version, entryById });
}

/** The content of knowledge, in the order in which its version is computed. */
export function contentOf({ clinic, entries, warningSigns, personal, synonyms, notCovered }: Knowledge): Content {
  return { clinic, entries, warningSigns, personal, synonyms, notCovered };
}

function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) deepFreeze(child);
  }
  return Object.freeze(value);
}
