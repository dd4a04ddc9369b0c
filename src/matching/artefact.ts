/** What was learnt, as bytes: written by the build, read at the start of a server and in a browser. */
import type { Trained } from './rank.ts';

/**
 * The bytes: the length of a JSON header (4 bytes, little end first), the header, then a byte for each weight of the
 * ridge, label after label. `key` says of which knowledge and by which engine.
 */
export function pack(key: string, { ridge, calibration }: Trained): Uint8Array {
  const scales = ridge === undefined ? [] : [...ridge.scales];
  const header = new TextEncoder().encode(JSON.stringify({ key, calibration, scales }));
  const weights = ridge?.values ?? new Int8Array();
  const bytes = new Uint8Array(LENGTH + header.length + weights.length);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, LENGTH);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), LENGTH + header.length);
  return bytes;
}

/** What was packed, or nothing if its key is not a wanted one or it is damaged. */
export function unpack(isWanted: (key: string) => boolean, bytes: Uint8Array): Trained | undefined {
  const header = headerOf(bytes);
  if (header === undefined || !isWanted(header.key)) return undefined;
  const { calibration, scales, end } = header;
  if (scales.length === 0) return { ridge: undefined, calibration };
  const values = new Int8Array(bytes.subarray(end));
  if (values.length === 0 || values.length % scales.length !== 0) return undefined;
  return { ridge: { values, scales: Float32Array.from(scales) }, calibration };
}

const LENGTH = 4;

interface Header extends Pick<Trained, 'calibration'> {
  readonly key: string;
  readonly scales: readonly number[];
  /** Where the weights begin. */
  readonly end: number;
}

function headerOf(bytes: Uint8Array): Header | undefined {
  if (bytes.length < LENGTH) return undefined;
  const end = LENGTH + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = parsed(new TextDecoder().decode(bytes.subarray(LENGTH, end)));
  return isHeader(header) ? { ...header, end } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is Omit<Header, 'end'> {
  return (
    isRecord(value) &&
    typeof value['key'] === 'string' &&
    isRecord(value['calibration']) &&
    typeof value['calibration']['slope'] === 'number' &&
    typeof value['calibration']['offset'] === 'number' &&
    Array.isArray(value['scales']) &&
    value['scales'].every((scale) => typeof scale === 'number')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
