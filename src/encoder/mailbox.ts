/**
 * Memory that a thread and its worker share, so that the one can wait for the other without letting go of its turn.
 *
 * A reply to a patient is worked out in one go, by functions that know no promises; a model works with promises only.
 */
const MAX_DIMENSION = 4096;
/** Texts that are embedded at once. */
export const BATCH = 16;

const ANSWERED = 0;
const OUTCOME = 1;
const HEADER_BYTES = 8;
const DONE = 1;
const FAILED = 2;

/** Where the worker puts what it has worked out; it works on one request at a time. */
export interface Mailbox {
  readonly memory: SharedArrayBuffer;
  /** The number of the last request that was answered. */
  readonly answered: () => number;
  /** Waits until the request with this number is answered: its vectors, one after the other. */
  readonly collect: (request: number, size: number, patienceMs: number) => Collected;
  /** Answers a request; undefined for one that failed. */
  readonly answer: (request: number, vectors: Float32Array | undefined) => void;
}

export type Collected =
  | { readonly kind: 'done'; readonly vectors: Float32Array }
  | { readonly kind: 'failed' }
  | { readonly kind: 'late' };

/** Opens a mailbox over its memory; the one who creates it has none yet. */
export function mailbox(memory = new SharedArrayBuffer(HEADER_BYTES + BATCH * MAX_DIMENSION * 4)): Mailbox {
  const header = new Int32Array(memory, 0, 2);
  const shared = new Float32Array(memory, HEADER_BYTES);
  return {
    memory,
    answered: () => Atomics.load(header, ANSWERED),
    collect: (request, size, patienceMs) => {
      if (Atomics.wait(header, ANSWERED, request - 1, patienceMs) === 'timed-out') return { kind: 'late' };
      if (Atomics.load(header, OUTCOME) !== DONE) return { kind: 'failed' };
      return { kind: 'done', vectors: shared.slice(0, size) };
    },
    answer: (request, vectors) => {
      const fits = vectors !== undefined && vectors.length <= shared.length;
      if (fits) shared.set(vectors);
      Atomics.store(header, OUTCOME, fits ? DONE : FAILED);
      Atomics.store(header, ANSWERED, request);
      Atomics.notify(header, ANSWERED);
    },
  };
}
