/**
 * The published knowledge as a browser keeps it, so that it can answer while the server is down.
 *
 * The server writes it and the browser reads it by this one file, so the two can't differ. It runs in both.
 */
import { assemble, type Content, contentOf } from './assemble.ts';
import { DISCLAIMER } from './disclaimer.ts';
import type { Disclaimer, Knowledge, KnowledgeVersion } from './knowledge.ts';

/** To be raised whenever an older program could not read what is written here. */
export const SNAPSHOT_FORMAT = 2;

/** What crosses the wire, as JSON. */
export interface DeviceSnapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly version: KnowledgeVersion;
  /** Whoever reads the entries by themselves finds the text that has to go with them. */
  readonly disclaimer: Disclaimer;
  readonly content: Content;
}

/** Everything an answer is made of; of the citations only the one that is shown. */
export function deviceSnapshot(knowledge: Knowledge): DeviceSnapshot {
  const { version, disclaimer } = knowledge;
  const { warningSigns, entries, ...rest } = contentOf(knowledge);
  const content = {
    ...rest,
    entries: entries.map((entry) => ({ ...entry, citations: entry.citations.slice(0, 1) })),
    warningSigns: { ...warningSigns, signs: warningSigns.signs.map((sign) => ({ ...sign, citations: [] })) },
  };
  return { format: SNAPSHOT_FORMAT, version, disclaimer, content };
}

/** The knowledge of a snapshot; undefined for anything else, such as another format or another disclaimer. */
export function fromDeviceSnapshot(value: unknown): Knowledge | undefined {
  if (!isDeviceSnapshot(value)) return undefined;
  return assemble(value.content, value.disclaimer, value.version);
}

/** The server has checked the content; what is looked at here is whether this is its snapshot at all. */
function isDeviceSnapshot(value: unknown): value is DeviceSnapshot {
  if (!isRecord(value)) return false;
  const { format, version, disclaimer, content } = value;
  return (
    format === SNAPSHOT_FORMAT && typeof version === 'string' && disclaimer === DISCLAIMER && looksLikeContent(content)
  );
}

function looksLikeContent(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { clinic, entries, warningSigns, personal, synonyms, notCovered } = value;
  const hasSigns = isRecord(warningSigns) && isFilled(warningSigns['signs']);
  const areRecords = [clinic, personal, synonyms].every(isRecord);
  return isFilled(entries) && hasSigns && areRecords && Array.isArray(notCovered);
}

/** Knowledge without entries or warning signs is not to be trusted with a question. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
