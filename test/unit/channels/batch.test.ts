import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { answerBatch, type BadLine } from '../../../src/channels/batch.ts';
import type { Handle } from '../../../src/channels/channel.ts';
import { respond } from '../../../src/conversation/respond.ts';
import { memoryStore } from '../../../src/storage/memory.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();

function handle(): Handle {
  const store = memoryStore();
  return async (incoming) => {
    const before = (await store.load(incoming.conversationId)) ?? {};
    const turn = respond(knowledge, before, { text: incoming.kind === 'message' ? incoming.text : '', at: 0 });
    await store.save(incoming.conversationId, turn.conversation);
    return turn.reply;
  };
}

async function run(
  file: string,
): Promise<{ lines: { id: string; replies: { text: string }[] }[]; bad: readonly BadLine[] }> {
  const output = new PassThrough();
  const written = text(output);
  const bad = await answerBatch(handle(), file, output);
  output.end();
  const lines = (await written).split('\n').filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line)), bad };
}

describe('answerBatch', () => {
  it('answers each line in order, one reply a turn, in a conversation of its own', async () => {
    const { lines, bad } = await run(
      '{"id":"a","text":"does it hurt","label":1}\n\n{"id":"b","turns":["hello","does it hurt"]}\n',
    );
    expect(bad).toEqual([]);
    expect(lines.map(({ id, replies }) => [id, replies.length])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    for (const { replies } of lines) expect(replies[0]?.text).toContain('automated assistant');
  });

  it('names the lines it can not read and answers the others', async () => {
    const { lines, bad } = await run('nonsense\n{"id":"a"}\n{"id":"b","turns":[{"text":"does it hurt"}]}');
    expect(bad).toEqual([
      { line: 1, reason: 'is no JSON' },
      { line: 2, reason: 'needs an "id" and a "text" or "turns"' },
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['b']);
  });
});
