/** The bot with its shipped knowledge, talked to through Microsoft's own client. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { bot } from '../../src/bot.ts';
import { messagesRoute } from '../../src/channels/azure/messages-route.ts';
import { apologise } from '../../src/conversation/respond.ts';
import { wording } from '../../src/conversation/wording.ts';
import { memoryStore } from '../../src/storage/memory.ts';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { closeServers, listening } from '../unit/channels/azure/support/listening.ts';
import { type Playground, playground, type ShownMessage } from './azure-playground.ts';

const knowledge = shippedKnowledge();
const { disclaimer } = knowledge;
let client: Playground;
let chat: string;

beforeAll(async () => {
  const log = { warn: () => undefined, error: () => undefined };
  const handle = bot({ knowledge, store: memoryStore(), clock: Date.now });
  const route = messagesRoute({ credentials: undefined, apology: apologise(knowledge), handle, log });
  const { url } = await listening(express().post('/api/messages', route));
  client = await playground(`${url}/api/messages`);
  chat = client.config.personalChat.id;
}, 30_000);

afterAll(async () => {
  await client.stop();
  await closeServers();
});

describe('a person in Teams', () => {
  it('is welcomed once, told that this is an assistant, and offered first questions', async () => {
    await client.open(chat);
    const welcome = await client.nextMessage(chat);
    expect(welcome.text).toContain(wording.disclosure(knowledge.clinic.name));
    expect(welcome.text).toContain(disclaimer);
    expect(welcome.suggestedActions?.actions).toEqual(
      wording.suggestions.map((value) => expect.objectContaining({ type: 'imBack', value })),
    );
  });

  it('gets an answer as one card that has the disclaimer, after a sign of typing', async () => {
    await client.say(chat, 'does it hurt?');
    const answer = await client.nextMessage(chat);
    expect(answer.text).toBeUndefined();
    expect(drawn(answer).at(-1)).toBe(disclaimer);
    expect(drawn(answer).length).toBeGreaterThan(2);
    expect(client.shown.at(-2)?.action).toBe('typing');
  });

  it('can press a question on the card, and is answered', async () => {
    await client.say(chat, 'does it hurt?');
    const answer = await client.nextMessage(chat);
    const next = answer.attachments[0]?.content.actions.find(({ type }) => type === 'Action.Submit')?.title;
    expect(next).toBeDefined();
    await client.submit(chat, answer.messageId, { ask: next });
    expect(drawn(await client.nextMessage(chat))).toEqual(expect.arrayContaining([next, disclaimer]));
  });

  it('is shown whom to call when a warning sign is described, and nothing else to press', async () => {
    await client.say(chat, 'my lips are swelling and I cannot breathe');
    const urgent = await client.nextMessage(chat);
    expect(drawn(urgent)).toContain(disclaimer);
    const actions = urgent.attachments[0]?.content.actions ?? [];
    expect(actions[0]?.title).toBe(`Call ${knowledge.clinic.emergency}`);
    expect(actions.every(({ type }) => type === 'Action.OpenUrl')).toBe(true);
    expect(urgent.suggestedActions).toBeUndefined();
  });
});

describe('a group in Teams', () => {
  it('is answered when somebody names the bot', async () => {
    const [{ id: group }] = client.config.groupChats;
    const { bot: assistant } = client.config;
    const name = `<at>${assistant.name}</at>`;
    const mentions = [{ mentioned: { id: assistant.id }, text: name }];
    await client.say(group, `${name} does it hurt?`, { textFormat: 'xml', mentions });
    expect(drawn(await client.nextMessage(group)).at(-1)).toBe(disclaimer);
  });
});

function drawn(message: ShownMessage): string[] {
  return message.attachments.flatMap(({ content }) => content.body.map(({ text }) => text));
}
