import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { Handle } from '../../../src/channels/channel.ts';
import { askOnce, converse, type Terminal } from '../../../src/channels/terminal.ts';
import { greet, respond } from '../../../src/conversation/respond.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
const handle: Handle = async (incoming) =>
  incoming.kind === 'message'
    ? respond(knowledge, { disclosedAt: 0 }, { text: incoming.text, at: 1 }).reply
    : greet(knowledge, {}, 0).reply;

async function shown(use: (terminal: Terminal) => Promise<void>, typed = '', colour = false): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  const input = new PassThrough();
  input.end(typed);
  await use({ input, output, colour });
  output.end();
  return written;
}

describe('the terminal', () => {
  it('shows the answer and the disclaimer', async () => {
    const screen = await shown((terminal) => askOnce(handle, 'does it hurt', 'text', terminal));
    expect(screen).toContain('Dermapen can hurt');
    expect(screen.trimEnd().endsWith(knowledge.disclaimer)).toBe(true);
  });

  it('shows one line of JSON when asked to', async () => {
    const screen = await shown((terminal) => askOnce(handle, 'does it hurt', 'json', terminal));
    expect(JSON.parse(screen)).toMatchObject({ kind: 'answer', disclaimer: knowledge.disclaimer });
  });

  it('keeps the disclaimer whole when it is coloured', async () => {
    const screen = await shown((terminal) => askOnce(handle, 'i can not breathe', 'text', terminal), '', true);
    expect(screen).toContain(knowledge.disclaimer);
  });

  it('welcomes, answers line by line and ends with its input', async () => {
    const screen = await shown((terminal) => converse(handle, 'text', terminal), 'does it hurt\nthanks\n');
    expect(screen.split(knowledge.disclaimer)).toHaveLength(4);
    expect(screen).toContain('You are welcome');
  });

  it('holds a conversation in JSON Lines, one reply a line and nothing else', async () => {
    const screen = await shown((terminal) => converse(handle, 'json', terminal), 'does it hurt\nthanks\n');
    const kinds = screen
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => JSON.parse(line).kind);
    expect(kinds).toEqual(['greeting', 'answer', 'greeting']);
  });
});
