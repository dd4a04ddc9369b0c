/** The terminal: one question, a conversation, or a file of them. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { toPlainText } from '../conversation/plain-text.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Handle, Incoming } from './channel.ts';
import { toWire } from './wire.ts';

/** How replies are shown: as text for a person, or each as a line of JSON. */
export type Shown = 'text' | 'json';

/** What the terminal reads from and writes to. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether to colour; off when the output is not a screen. */
  readonly colour: boolean;
}

const CONVERSATION = 'terminal';

/** Asks one question. */
export async function askOnce(handle: Handle, text: string, shown: Shown, { output, colour }: Terminal): Promise<void> {
  output.write(`${show(await handle(message(text)), shown, colour)}\n`);
}

/** Holds a conversation until the input ends. */
export async function converse(handle: Handle, shown: Shown, { input, output, colour }: Terminal): Promise<void> {
  const start: Incoming = { kind: 'start', conversationId: CONVERSATION, channel: 'terminal' };
  output.write(`${show(await handle(start), shown, colour)}\n`);
  const lines = createInterface({ input, output, prompt: shown === 'json' ? '' : '\nYou (Ctrl+D to leave): ' });
  lines.prompt();
  for await (const line of lines) {
    output.write(`${show(await handle(message(line)), shown, colour)}\n`);
    lines.prompt();
  }
  // Leaves the line of the prompt, which JSON Lines do without.
  if (shown === 'text') output.write('\n');
}

function message(text: string): Incoming {
  return { kind: 'message', conversationId: CONVERSATION, channel: 'terminal', text };
}

function show(reply: Reply, shown: Shown, colour: boolean): string {
  if (shown === 'json') return JSON.stringify(toWire(reply));
  const text = toPlainText(reply);
  if (!colour) return `\n${text}`;
  const beforeDisclaimer = text.slice(0, text.length - reply.disclaimer.length);
  const body = reply.kind === 'urgent' ? styleText('red', beforeDisclaimer) : beforeDisclaimer;
  return `\n${body}${styleText('yellow', reply.disclaimer)}`;
}
