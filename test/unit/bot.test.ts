import { describe, expect, it } from '@jest/globals';
import { type BotParts, bot } from '../../src/bot.ts';
import type { Incoming } from '../../src/channels/channel.ts';
import type { Log } from '../../src/log.ts';
import { metrics as openMetrics } from '../../src/metrics.ts';
import { memoryStore } from '../../src/storage/memory.ts';
import type { ConversationStore } from '../../src/storage/store.ts';
import { tinyKnowledge } from '../fixtures/tiny-knowledge.ts';

const typed = 'Does it hurt? My name is Nobody Inparticular.';
const message: Incoming = { kind: 'message', conversationId: 'rest:1', channel: 'rest', text: typed };

function listening(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const write = (fields: object, text: string) => lines.push(JSON.stringify({ ...fields, text }));
  return { log: { info: write, warn: write, error: write }, lines };
}

const broken: ConversationStore = {
  load: async () => {
    throw new Error(`cannot load ${typed}`);
  },
  save: async () => {
    throw new Error(`cannot save ${typed}`);
  },
  forget: async () => undefined,
};

function parts(changes: Partial<BotParts> = {}): BotParts {
  return { knowledge: tinyKnowledge, store: memoryStore(), clock: () => 1000, ...changes };
}

describe('bot', () => {
  it('remembers the conversation from turn to turn', async () => {
    const handle = bot(parts());
    expect((await handle(message)).disclosure).toBeDefined();
    expect((await handle(message)).disclosure).toBeUndefined();
  });

  it('keeps conversations apart', async () => {
    const handle = bot(parts());
    await handle(message);
    expect((await handle({ ...message, conversationId: 'rest:2' })).disclosure).toBeDefined();
  });

  it('greets whoever opens a conversation', async () => {
    const reply = await bot(parts())({ kind: 'start', conversationId: 'rest:1', channel: 'rest' });
    expect(reply).toMatchObject({ kind: 'greeting', disclaimer: tinyKnowledge.disclaimer });
  });

  it('answers even when the store fails, and says so in the log', async () => {
    const { log, lines } = listening();
    const sound = await bot(parts())(message);
    expect(await bot(parts({ store: broken, log }))(message)).toEqual(sound);
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain('store-failed');
  });

  it('apologises with the disclaimer when a turn fails', async () => {
    const { log, lines } = listening();
    const clock = () => Number.NaN;
    const knowledge = { ...tinyKnowledge, warningSigns: Object.freeze({ ...tinyKnowledge.warningSigns }) };
    Object.defineProperty(knowledge, 'synonyms', {
      get: () => {
        throw new Error(`fault about ${typed}`);
      },
    });
    const reply = await bot(parts({ knowledge, clock, log }))(message);
    expect(reply).toMatchObject({ kind: 'fallback', disclaimer: tinyKnowledge.disclaimer });
    expect(lines.join()).toContain('turn-failed');
  });

  it('times a turn more finely than its clock, which counts whole milliseconds', async () => {
    const times: number[] = [];
    const metrics = { ...openMetrics(), answered: (_channel: string, _kind: string, took: number) => times.push(took) };
    await bot(parts({ metrics }))(message);
    expect(times[0]).toBeGreaterThan(0);
  });

  it('logs nothing that was typed, whatever fails', async () => {
    const { log, lines } = listening();
    await bot(parts({ store: broken, log }))(message);
    expect(lines.join()).not.toContain('Nobody');
  });
});
