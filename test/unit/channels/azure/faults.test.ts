import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AzureOptions } from '../../../../src/channels/azure/azure-options.ts';
import { toPlainText } from '../../../../src/conversation/plain-text.ts';
import { apologise } from '../../../../src/conversation/respond.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';
import { message } from './support/activities.ts';
import { closeServers } from './support/listening.ts';
import { liveRoute } from './support/live-route.ts';
import { type LocalConnector, localConnector } from './support/local-connector.ts';

const typed = 'something private about my skin';
const sorry = toPlainText(apologise(tinyKnowledge));
const impatient = {
  attempts: 3,
  pauseMs: 1,
  longestPauseMs: 5,
  timeoutMs: 200,
  turnMs: 1000,
  wait: async () => undefined,
};
let connector: LocalConnector;

const failing = async (): Promise<never> => {
  throw Object.assign(new Error(`could not answer: ${typed}`), { code: 'PLANTED' });
};

beforeEach(async () => {
  connector = await localConnector();
});
afterAll(closeServers);

describe('a turn that fails', () => {
  it('is answered politely, with the disclaimer', async () => {
    const route = await liveRoute({ handle: failing });
    expect((await route.post(message(connector.url, { text: typed }))).status).toBe(200);
    expect(connector.messages().map(({ text }) => text)).toEqual([sorry]);
  });

  it('is answered politely in the response when replies are expected there', async () => {
    const route = await liveRoute({ handle: failing });
    const response = await route.post(message(connector.url, { text: typed, deliveryMode: 'expectReplies' }));
    expect(JSON.parse(await response.text())).toMatchObject({ activities: [{ text: sorry, channelId: 'webchat' }] });
  });

  it('is logged by its code, without a word of what was typed', async () => {
    const route = await liveRoute({ handle: failing });
    await route.post(message(connector.url, { text: typed }));
    expect(route.logged()).toContain('PLANTED');
    expect(route.logged()).not.toContain('private');
  });
});

describe('a connector that fails', () => {
  it.each([412, 429, 500, 502, 503, 504])('with %d once still gets the answer, once', async (status) => {
    const route = await liveRoute({ services: { patience: impatient } });
    connector.answerWith({ status: 200 }, { status, headers: { 'retry-after': '1' } });
    expect((await route.post(message(connector.url))).status).toBe(200);
    const delivered = connector.messages();
    expect(delivered).toHaveLength(2);
    expect(delivered[0]).toEqual(delivered[1]);
  });

  it('for good is reported to the caller and logged by status, without its words or the patient’s', async () => {
    const route = await liveRoute({ services: { patience: impatient } });
    connector.answerWith(...Array(9).fill({ status: 403 }));
    const response = await route.post(message(connector.url, { text: typed }));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('private');
    expect(route.logged()).toContain('403');
    expect(route.logged()).not.toMatch(/private|hurt/);
  });

  it('by saying nothing is left after the time-out, and the message is not sent again', async () => {
    const route = await liveRoute({ services: { patience: impatient } });
    connector.hang();
    const response = await route.post(message(connector.url));
    expect(response.status).toBe(500);
    expect(new Set(connector.messages().map(({ text }) => text)).size).toBe(connector.messages().length);
  });

  it.each<[string, AzureOptions['services']]>([
    ['a connector that says nothing', {}],
    ['a token that never comes', { accessToken: () => new Promise(() => undefined) }],
  ])('costs a turn no more time than it has: %s', async (_, services) => {
    // Nothing else ends it: waiting for one attempt would outlast the test.
    const patience = { ...impatient, timeoutMs: 600_000, turnMs: 500 };
    const route = await liveRoute({ services: { patience, ...services } });
    connector.hang();
    expect((await route.post(message(connector.url, { channelId: 'sms' }))).status).toBe(500);
  });
});
