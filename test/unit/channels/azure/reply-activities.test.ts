import { describe, expect, it } from '@jest/globals';
import type { Activity } from '@microsoft/agents-activity';
import { z } from 'zod';
import { replyActivities } from '../../../../src/channels/azure/reply-activities.ts';
import { type Message, type Reply, seal } from '../../../../src/conversation/reply.ts';
import { wording } from '../../../../src/conversation/wording.ts';
import { channelContract } from '../../../contract/channel.ts';
import { tinyEntry, tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

const cards = z.array(
  z.object({
    content: z.object({
      body: z.array(z.looseObject({ text: z.string() })),
      actions: z.array(z.looseObject({ type: z.string(), title: z.string() })),
    }),
  }),
);
type Card = z.infer<typeof cards>[number]['content'];

const texts = ['slack', 'facebook', 'telegram', 'line', 'sms', 'email', 'a-channel-nobody-knows'];
const withCards = ['msteams', 'webchat', 'directline', 'emulator'];

for (const channelId of [...withCards, ...texts]) {
  channelContract({
    name: channelId,
    runs: 40,
    show: (reply) => replyActivities(reply, { channelId }).flatMap(bubbles),
  });
}

describe('a channel with a limit', () => {
  const long = reply({ lead: Array(30).fill('A paragraph of some length, with words in it.'.repeat(4)).join('\n\n') });

  it.each([
    ['facebook', 2000],
    ['sms', 1600],
    ['slack', 4000],
    ['telegram', 4096],
    ['line', 5000],
    ['a-channel-nobody-knows', 1600],
  ])('%s gets no message of more than %d characters, and loses none', (channelId, limit) => {
    const sent = replyActivities(long, { channelId }).map(({ text = '' }) => text);
    for (const text of sent) expect(text.length).toBeLessThanOrEqual(limit);
    expect(sent.join('').match(/A paragraph/g)).toHaveLength(120);
  });

  it('gets its buttons under the last message', () => {
    const sent = replyActivities(reply({ ...long, suggestions: ['What next?'] }), { channelId: 'facebook' });
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.map(titles)).toEqual([...Array(sent.length - 1).fill([]), ['What next?']]);
  });
});

describe('buttons', () => {
  const suggestions = [
    'Short?',
    'Another?',
    'A third question that is too long for Messenger?',
    'A fourth?',
    'A fifth?',
  ];
  const choices = tinyKnowledge.entries;

  it('send their own title as a string, for Web Chat throws at anything else', () => {
    const [activity] = replyActivities(reply({ suggestions }), { channelId: 'webchat', userId: 'person' });
    expect(activity?.suggestedActions?.to).toEqual(['person']);
    expect(activity?.suggestedActions?.actions).toEqual(
      suggestions.map((title) => ({ type: 'imBack', title, value: title })),
    );
  });

  it.each([
    ['msteams', suggestions.slice(0, 3)],
    ['directline', suggestions],
    ['webchat', suggestions],
    ['facebook', ['Short?', 'Another?', 'A fourth?']],
    ['sms', []],
    ['email', []],
    ['a-channel-nobody-knows', []],
  ])('offer on %s the suggestions that fit', (channelId, expected) => {
    expect(replyActivities(reply({ suggestions }), { channelId }).flatMap(titles)).toEqual(expected);
  });

  it.each([
    ['slack', [...choices.map(({ question }) => question), wording.noneOfThese]],
    ['webchat', [...choices.map(({ question }) => question), wording.noneOfThese]],
    ['facebook', []],
    ['sms', []],
  ])('offer on %s all choices or none, and the text has them numbered', (channelId, expected) => {
    const [activity] = replyActivities(reply({ kind: 'clarify', choices }), { channelId });
    expect(activity && titles(activity)).toEqual(expected);
    expect(activity?.text).toContain(`1. ${choices[0]?.question}`);
    expect(activity?.text).toContain(`4. ${wording.noneOfThese}`);
  });

  it.each([
    ['choices', { kind: 'clarify', choices }, [...choices.map(({ question }) => question), wording.noneOfThese]],
    ['suggestions under an answer', { answers: [{ entry: tinyEntry(), confidence: 1 }], suggestions }, suggestions],
  ] as const)('stand on the card for %s in Teams, which hides those under a card', (_, changes, offered) => {
    const [activity] = replyActivities(reply(changes), { channelId: 'msteams' });
    expect(cardOf(activity)?.actions).toEqual(
      offered.map((question) => ({ type: 'Action.Submit', title: question, data: { ask: question } })),
    );
    expect(activity?.suggestedActions).toBeUndefined();
  });
});

describe('a card', () => {
  it('draws the disclaimer last, as large and as dark as the answer, wrapped', () => {
    const [activity] = replyActivities(reply({ answers: [{ entry: tinyEntry(), confidence: 1 }] }), {
      channelId: 'msteams',
    });
    const body = cardOf(activity)?.body ?? [];
    expect(body.at(-1)).toEqual({ type: 'TextBlock', text: tinyKnowledge.disclaimer, wrap: true, separator: true });
    for (const block of body) expect(block).toMatchObject({ type: 'TextBlock', wrap: true });
  });

  it('has each question as a heading, the paragraphs of its answer and its source', () => {
    const [activity] = replyActivities(reply({ answers: [{ entry: tinyEntry(), confidence: 1 }] }), {
      channelId: 'msteams',
    });
    expect(cardOf(activity)?.body).toMatchObject([
      { text: 'Does it hurt?', style: 'heading' },
      { text: 'Sample answer with **bold** text.' },
      { text: '- first point\n- second point' },
      { text: '[Sample article](https://clinic.example/article)' },
      {},
    ]);
  });

  it('of an urgent reply calls for help and offers nothing else', () => {
    const [activity] = replyActivities(reply({ kind: 'urgent', lead: 'Sample guidance.' }), { channelId: 'msteams' });
    expect(cardOf(activity)?.actions).toEqual([
      { type: 'Action.OpenUrl', title: 'Call 000', url: 'tel:000' },
      { type: 'Action.OpenUrl', title: 'Phone: (02) 5550 0199', url: 'tel:0255500199' },
    ]);
    expect(activity?.suggestedActions).toBeUndefined();
  });

  it('stands alone in Teams, with the whole text as its summary, and beside the whole text elsewhere', () => {
    const shown = reply({ lead: 'Sample lead.', showContact: true });
    const [teams] = replyActivities(shown, { channelId: 'msteams' });
    const [web] = replyActivities(shown, { channelId: 'webchat' });
    expect(teams?.text).toBeUndefined();
    expect(teams?.summary).toBe(web?.text);
    expect(web?.text).toContain('Sample lead.');
  });

  it.each(withCards)('is not made of small talk on %s', (channelId) => {
    const [activity] = replyActivities(reply({ kind: 'greeting', lead: 'Hello.' }), { channelId });
    expect(activity).toMatchObject({ text: `Hello.\n\n${tinyKnowledge.disclaimer}` });
    expect(activity?.attachments).toBeUndefined();
  });
});

function reply(changes: Partial<Message>): Reply {
  return seal(tinyKnowledge, {
    kind: 'answer',
    answers: [],
    choices: [],
    suggestions: [],
    showContact: false,
    ...changes,
  });
}

/** What a person sees of an activity: its text, and all that its cards draw. */
function bubbles(activity: Activity): string[] {
  const drawn = (activity.attachments ?? []).map(() => {
    const card = cardOf(activity);
    return [...(card?.body ?? []).map(({ text }) => text), ...(card?.actions ?? []).map(({ title }) => title)].join(
      '\n',
    );
  });
  return [...(activity.text === undefined ? [] : [activity.text]), ...drawn];
}

function cardOf(activity: Activity | undefined): Card | undefined {
  return cards.parse(activity?.attachments ?? [])[0]?.content;
}

function titles(activity: Activity): string[] {
  return activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
}
