/** Whatever way an activity takes out, the disclaimer is in it. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Activity, type ConversationReference } from '@microsoft/agents-activity';
import type { ConnectorClient, TurnContext } from '@microsoft/agents-hosting';
import type { AzureOptions } from '../../../../src/channels/azure/azure-options.ts';
import { connect, sendProactively } from '../../../../src/channels/azure/connect.ts';
import type { FaqAdapter } from '../../../../src/channels/azure/faq-adapter.ts';
import { replyActivities } from '../../../../src/channels/azure/reply-activities.ts';
import { apologise } from '../../../../src/conversation/respond.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';
import { closeServers, listening } from './support/listening.ts';
import { answerReply } from './support/live-route.ts';
import { type LocalConnector, localConnector } from './support/local-connector.ts';

const { disclaimer } = tinyKnowledge;
const silent = { warn: () => undefined, error: () => undefined };
let connector: LocalConnector;
let adapter: FaqAdapter;

const options: AzureOptions = {
  credentials: undefined,
  apology: apologise(tinyKnowledge),
  handle: async () => answerReply,
  log: silent,
};

function bare(text = 'bare text', changes: object = {}): Activity {
  return Activity.fromObject({ type: 'message', text, ...changes });
}

function reference(serviceUrl = connector.url): ConversationReference {
  const [agent, user, conversation] = [{ id: 'bot' }, { id: 'person' }, { id: 'conversation' }];
  return { channelId: 'msteams', serviceUrl, agent, user, conversation };
}

/** The raw client that the SDK keeps for the turn. */
function rawClient(context: TurnContext): ConnectorClient {
  return context.turnState.get(adapter.ConnectorClientKey);
}

beforeAll(async () => {
  connector = await localConnector();
  adapter = connect(options);
});
beforeEach(() => {
  connector.sent.length = 0;
});
afterAll(closeServers);

describe('the disclaimer', () => {
  const addressed = (): Activity => bare().applyConversationReference(reference());
  const waysOut: readonly (readonly [string, (context: TurnContext) => Promise<unknown>])[] = [
    ['sendActivity with text', (context) => context.sendActivity('bare text')],
    ['sendActivity', (context) => context.sendActivity(bare())],
    ['sendActivities', (context) => context.sendActivities([bare(), bare('more')])],
    ['the adapter itself', (context) => adapter.sendActivities(context, [addressed()])],
    ['updateActivity', (context) => context.updateActivity(bare('changed', { id: 'sent-1' }))],
    [
      'the adapter’s updateActivity',
      (context) => adapter.updateActivity(context, bare('x', { ...addressed(), id: '1' })),
    ],
    ['a streamed piece of an answer', (context) => context.sendActivity(bare('piece', { type: 'typing' }))],
    ['the raw client', (context) => rawClient(context).sendToConversation('conversation', bare())],
    ['the raw client’s reply', (context) => rawClient(context).replyToActivity('conversation', 'activity-1', bare())],
    ['the raw client’s update', (context) => rawClient(context).updateActivity('conversation', 'activity-1', bare())],
    [
      'the first activity of a new conversation',
      (context) => rawClient(context).createConversation({ isGroup: false, activity: bare(), channelData: {} }),
    ],
    [
      'a message that is only a picture',
      (context) => context.sendActivity(bare('', { attachments: [{ contentType: 'image/png' }] })),
    ],
    ['a turn that fails', () => Promise.reject(new Error('planted'))],
  ];

  it.each(waysOut)('is in what goes out by %s', async (_, goOut) => {
    await adapter.inConversation(reference(), async (context) => void (await goOut(context)));
    expect(connector.sent.length).toBeGreaterThan(0);
    for (const { body } of connector.sent) expect((body.activity ?? body).text).toContain(disclaimer);
  });

  it('is in what goes out by createConversationAsync, first activity and after', async () => {
    const parameters = { isGroup: false, activity: bare(), agent: { id: 'bot' }, channelData: {} };
    await adapter.createConversationAsync('bot', 'msteams', connector.url, 'bot', parameters, async (context) => {
      await context.sendActivity('bare text');
    });
    expect(connector.sent).toHaveLength(2);
    for (const { body } of connector.sent) expect((body.activity ?? body).text).toContain(disclaimer);
  });

  it('is in a reply sent proactively, once, in the card', async () => {
    await sendProactively(adapter, reference(), answerReply);
    const [sent] = connector.messages();
    expect(sent?.text).toBeUndefined();
    expect(sent?.attachments?.[0]?.content.body.filter(({ text }) => text === disclaimer)).toHaveLength(1);
  });

  it('is added to the text beside a card that has it, for that text is a bubble of its own', async () => {
    await adapter.inConversation(reference(), async (context) => {
      await context.sendActivity(
        bare('look:', { attachments: replyActivities(answerReply, { channelId: 'msteams' })[0]?.attachments }),
      );
    });
    expect(connector.messages()[0]?.text).toBe(`look:\n\n${disclaimer}`);
  });

  it('is not added to what shows nothing', async () => {
    await adapter.inConversation(reference(), async (context) => {
      await context.sendActivity(Activity.fromObject({ type: 'typing' }));
    });
    expect(connector.sent[0]?.body.text).toBeUndefined();
  });
});

describe('a proactive send', () => {
  it('calls nobody when its reference leads to an address that is not allowed', async () => {
    const strict = connect({
      ...options,
      credentials: { clientId: 'bot', tenantId: 'tenant', clientSecret: 'unused' },
    });
    await expect(sendProactively(strict, reference(), answerReply)).rejects.toThrow(TypeError);
    expect(connector.sent).toEqual([]);
  });

  it('follows no redirect to another address', async () => {
    const trap = await listening((_, response) => {
      response.writeHead(307, { location: `${connector.url}/v3/conversations/x/activities` }).end();
    });
    await expect(sendProactively(adapter, reference(trap.url), answerReply)).rejects.toThrow();
    expect(connector.sent).toEqual([]);
  });
});
