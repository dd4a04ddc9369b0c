/** Reads as much of an upload as the bot wants of it: the message that came with the files. */
import type { IncomingMessage } from 'node:http';
import { type SentActivity, sentActivitySchema } from './activity.ts';

/** The message comes first and is short; the files after it are let pass unread. */
const MOST_READ = 16 * 1024;
/** A client that is refused while it still sends may not hear why, so the rest is taken, up to here. */
const MOST_TAKEN = 25 * 1024 * 1024;

/** The message of the upload, always with at least one file in it. */
export async function uploadedActivity(request: IncomingMessage): Promise<SentActivity> {
  const head = await readHead(request);
  const sent = messagePart(head, request.headers['content-type'] ?? '');
  const attachments = sent?.attachments ?? [];
  const files = attachments.length > 0 ? attachments : [{ name: 'file' }];
  return { ...sent, type: 'message', attachments: files };
}

async function readHead(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let read = 0;
  let taken = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    taken += bytes.length;
    if (taken > MOST_TAKEN) break;
    if (read < MOST_READ) chunks.push(bytes);
    read += bytes.length;
  }
  return Buffer.concat(chunks).subarray(0, MOST_READ).toString('utf8');
}

/** The part named `activity`, wherever it is within what was read. */
function messagePart(head: string, contentType: string): SentActivity | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  for (const part of head.split(`--${boundary}`)) {
    const [headers = '', body] = part.split(/\r\n\r\n(.*)/s, 2);
    if (body !== undefined && /name="?activity"?/i.test(headers)) return parse(body);
  }
  return undefined;
}

function parse(json: string): SentActivity | undefined {
  try {
    return sentActivitySchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
