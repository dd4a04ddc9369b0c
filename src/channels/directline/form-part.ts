/** One part of a form, found while the form is still on its way. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Busboy } from '@fastify/busboy';

export interface FormPart {
  /** Takes what has arrived of the form. */
  readonly write: (bytes: Buffer) => void;
  /** Nothing more will arrive. */
  readonly end: () => Promise<void>;
  /** As soon as the part is here; nothing where there is none, it is too long, or what arrives is no form. */
  readonly text: Promise<string | undefined>;
}

/** More parts than any client sends; each costs more than its bytes. */
const MOST_PARTS = 50;

/** Reads the part of that name, wherever it stands; the others pass unread. */
export function formPart(headers: IncomingHttpHeaders, name: string, mostBytes: number): FormPart {
  const form = openForm(headers);
  let isOver = false;
  let settle: (text: string | undefined) => void = () => undefined;
  const text = new Promise<string | undefined>((resolve) => {
    settle = resolve;
  });
  const stop = (found?: string): void => {
    isOver = true;
    settle(found);
  };
  form?.on('error', () => stop());
  // The part before the limit may be the one, and is about to be given.
  form?.on('partsLimit', () => void setImmediate().then(() => stop()));
  form?.on('file', (field, part) => {
    // Of a part that is cut off, the form says the same.
    part.on('error', () => undefined);
    if (field === name) collect(part, mostBytes, stop);
    else part.resume();
  });
  return {
    write: (bytes) => {
      if (!isOver) form?.write(bytes);
    },
    end: async () => {
      if (!isOver) form?.end();
      // Whatever the form has still to say is said by then; a broken one may never say that it is over.
      await setImmediate();
      stop();
    },
    text,
  };
}

function openForm({ 'content-type': type = '' }: IncomingHttpHeaders): InstanceType<typeof Busboy> | undefined {
  // The other kind of form has no files, and a part for every two bytes.
  if (!/^multipart\/form-data\b/i.test(type)) return undefined;
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { parts: MOST_PARTS }, isPartAFile: () => true });
  } catch {
    // The header is that of something else.
    return undefined;
  }
}

function collect(part: Readable, mostBytes: number, onEnd: (text?: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  part.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  });
  part.once('end', () => onEnd(size > mostBytes ? undefined : Buffer.concat(chunks).toString('utf8')));
}
