/** An upload, of which the bot wants no more than the message that came with the files. */
import type { IncomingMessage } from 'node:http';
import { type SentActivity, sentActivitySchema } from './activity.ts';
import { type FormPart, formPart } from './form-part.ts';

export interface Upload {
  /**
   * The message, as soon as it is here, always with at least one file in it.
   *
   * It may tell of a warning sign, which has not the time that a photo takes.
   */
  readonly activity: Promise<SentActivity>;
  /** When all of it is here, or nothing more will come. */
  readonly taken: Promise<void>;
}

/** As much as a message without files may have. */
const MOST_READ = 16 * 1024;
/** A client that is refused while it still sends may not hear why, so the rest is taken, up to here. */
const MOST_TAKEN = 25 * 1024 * 1024;

/** Begins to take it. Whatever arrives, and however it ends, is a file at least. */
export function takeUpload(request: IncomingMessage): Upload {
  const message = formPart(request.headers, 'activity', MOST_READ);
  return { activity: message.text.then(withFiles), taken: take(request, message) };
}

async function take(request: IncomingMessage, { write, end }: FormPart): Promise<void> {
  let taken = 0;
  for await (const bytes of untilCutOff(request)) {
    taken += bytes.length;
    if (taken > MOST_TAKEN) break;
    write(bytes);
  }
  await end();
}

/** A visitor who hangs up is answered for what was said until then. */
async function* untilCutOff(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of request) yield Buffer.from(chunk);
  } catch {
    return;
  }
}

function withFiles(json: string | undefined): SentActivity {
  const sent = json === undefined ? undefined : parse(json);
  const attachments = sent?.attachments ?? [];
  return { ...sent, type: 'message', attachments: attachments.length > 0 ? attachments : [{ name: 'file' }] };
}

function parse(json: string): SentActivity | undefined {
  try {
    return sentActivitySchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
