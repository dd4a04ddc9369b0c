/** A sentence encoder from a folder, in a thread of its own. */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { Fault } from '../errors.ts';
import type { Encoder } from '../matching/encoder.ts';
import { BATCH, mailbox } from './mailbox.ts';
import { openedSchema, type Request } from './messages.ts';
import { startWorker } from './start-worker.ts';

export interface OpenEncoder extends Encoder {
  readonly close: () => Promise<void>;
}

/** Why a text has no embedding: the model took too long, is still at an earlier text, failed, or is gone. */
export type EncoderFault = 'late' | 'busy' | 'failed' | 'gone';

/** More of a text costs time and tells little. */
const MAX_CHARACTERS = 600;
/** For somebody who waits for a reply, while nobody else is served. */
const PATIENCE_MS = 300;
/** For a batch of phrasings, at the start. */
const BATCH_PATIENCE_MS = 60_000;

/**
 * Opens the encoder; rejects with an `encoder-unavailable` fault. What goes wrong later is told to `onFault`, without
 * the text, and costs that text its embedding.
 */
export async function openEncoder(
  folder: string,
  onFault: (fault: EncoderFault) => void,
  patienceMs = PATIENCE_MS,
): Promise<OpenEncoder> {
  const box = mailbox();
  const worker = startWorker(folder, box.memory);
  const { id, dimension } = await opened(worker);
  let isGone = false;
  worker
    .on('error', () => {})
    .on('exit', () => {
      isGone = true;
    });
  // A program that has nothing else to do may end.
  worker.unref();
  let asked = 0;
  const ask = (texts: readonly string[], waitMs: number): Float32Array | EncoderFault => {
    if (isGone) return 'gone';
    if (box.answered() < asked) return 'busy';
    asked += 1;
    const request: Request = { number: asked, texts: texts.map((text) => text.slice(0, MAX_CHARACTERS)) };
    worker.postMessage(request);
    const collected = box.collect(asked, texts.length * dimension, waitMs);
    return collected.kind === 'done' ? collected.vectors : collected.kind;
  };
  return {
    id,
    dimension,
    embed: (text) => {
      const found = ask([text], patienceMs);
      if (typeof found !== 'string') return found;
      onFault(found);
      return new Float32Array(dimension);
    },
    embedAll: (texts) => batches(texts).flatMap((batch) => rowsOf(ask(batch, BATCH_PATIENCE_MS), dimension)),
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Waits for the one thing a worker says; it may also throw, or end without a word. */
async function opened(worker: Worker): Promise<{ readonly id: string; readonly dimension: number }> {
  const ended = once(worker, 'exit').then(() => [
    { kind: 'refused', detail: 'The worker of the sentence encoder ended.' },
  ]);
  const thrown = (error: unknown) => [
    { kind: 'refused', detail: error instanceof Error ? error.message : String(error) },
  ];
  const [message] = await Promise.race([once(worker, 'message'), ended]).catch(thrown);
  const said = openedSchema.parse(message);
  if (said.kind === 'opened') return said;
  await worker.terminate();
  throw new Fault('encoder-unavailable', said.detail);
}

function batches(texts: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, at) => texts.slice(at * BATCH, (at + 1) * BATCH));
}

function rowsOf(found: Float32Array | EncoderFault, dimension: number): readonly Float32Array[] {
  if (typeof found === 'string') {
    throw new Fault('encoder-unavailable', `The sentence encoder could not embed the phrasings: ${found}.`);
  }
  return Array.from({ length: found.length / dimension }, (_, at) =>
    found.subarray(at * dimension, (at + 1) * dimension),
  );
}
