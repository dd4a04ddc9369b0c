/** A file of conversations: JSON Lines in, JSON Lines out, each line a fresh conversation. */
import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Handle } from './channel.ts';
import { toWire, type WireReply } from './wire.ts';

/** One line of the file. Other fields are ignored, so that evaluation files can be read as they are. */
const lineSchema = z.union([
  z.object({ id: z.string(), turns: z.array(z.union([z.string(), z.object({ text: z.string() })])).min(1) }),
  z.object({ id: z.string(), text: z.string() }),
]);

/** A line that could not be answered, and why. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** Answers every line, writes `{id, replies}` for each, and returns the lines it could not read. */
export async function answerBatch(handle: Handle, file: string, output: Writable): Promise<readonly BadLine[]> {
  const bad: BadLine[] = [];
  for (const [index, text] of file.split(/\r?\n/).entries()) {
    if (text.trim() === '') continue;
    const parsed = parseLine(text);
    if ('reason' in parsed) bad.push({ line: index + 1, reason: parsed.reason });
    else output.write(`${JSON.stringify(await answerLine(handle, parsed, index))}\n`);
  }
  return bad;
}

type Line = z.infer<typeof lineSchema>;

async function answerLine(handle: Handle, line: Line, index: number): Promise<{ id: string; replies: WireReply[] }> {
  const turns = 'turns' in line ? line.turns : [line.text];
  const replies: WireReply[] = [];
  for (const turn of turns) {
    const text = typeof turn === 'string' ? turn : turn.text;
    replies.push(
      toWire(await handle({ kind: 'message', conversationId: `batch:${index}`, channel: 'terminal', text })),
    );
  }
  return { id: line.id, replies };
}

function parseLine(text: string): Line | { readonly reason: string } {
  try {
    const result = lineSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : { reason: 'needs an "id" and a "text" or "turns"' };
  } catch {
    return { reason: 'is no JSON' };
  }
}
