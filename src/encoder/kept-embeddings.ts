/** The embeddings of the phrasings, kept in a file: a model takes seconds for a thousand of them, at every start. */
import { createHash } from 'node:crypto';
import { keep, readKept } from '../kept-file.ts';
import type { Encoder } from '../matching/encoder.ts';

/** The file begins with a SHA-256 of the encoder's id and the texts; the vectors follow. */
const KEY_BYTES = 32;

/** The same encoder, but the texts that were last embedded together are looked up in the file. */
export function keepingEmbeddings(encoder: Encoder, file: string): Encoder {
  const { id, dimension } = encoder;
  return {
    ...encoder,
    embedAll: (texts) => {
      const key = createHash('sha256')
        .update(JSON.stringify([id, texts]))
        .digest();
      const kept = unpack(readKept(file), key, texts.length * dimension);
      if (kept !== undefined) return texts.map((_, at) => kept.subarray(at * dimension, (at + 1) * dimension));
      const vectors = encoder.embedAll(texts);
      keep(file, Buffer.concat([key, ...vectors.map(bytesOf)]));
      return vectors;
    },
  };
}

/** Nothing of a file that is missing, damaged, or of other texts. */
function unpack(bytes: Uint8Array, key: Uint8Array, size: number): Float32Array | undefined {
  if (bytes.length !== KEY_BYTES + size * Float32Array.BYTES_PER_ELEMENT) return undefined;
  if (!key.every((byte, at) => bytes[at] === byte)) return undefined;
  const values = new Float32Array(size);
  bytesOf(values).set(bytes.subarray(KEY_BYTES));
  return values;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
