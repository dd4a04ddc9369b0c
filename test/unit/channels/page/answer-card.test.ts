import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerCard, nextQuestions } from '../../../../src/channels/page/answer-card.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { respond } from '../../../../src/conversation/respond.ts';
import { wording } from '../../../../src/conversation/wording.ts';
import { channelContract } from '../../../contract/channel.ts';
import { anyReply } from '../../../contract/replies.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { visibleText } from './visible-text.ts';

const knowledge = shippedKnowledge();
const conversationId = 'a-conversation';
const replyTo = (text: string): Reply => respond(knowledge, {}, { text, at: 0 }).reply;
const card = (reply: Reply, asked = ''): string => answerCard({ conversationId, asked, reply }).markup;

channelContract({ name: 'the page', show: (reply) => [visibleText(card(reply))] });

describe('the answer card', () => {
  it('shows the disclaimer inside the card of the answer', () => {
    const [, article = ''] = /<article[^>]*>(.*)<\/article>/s.exec(card(replyTo('does it hurt'))) ?? [];
    expect(article).toContain('Dermapen can hurt');
    expect(article).toContain(knowledge.disclaimer);
  });

  it('says under which topic the answer stands and where it comes from', () => {
    const text = visibleText(card(replyTo('does it hurt')));
    expect(text).toContain('Numbing and comfort');
    expect(text).toContain("The clinic's article on Dermapen");
  });

  it('shows a warning sign in red, with telephones to call and nothing to read on', () => {
    const reply = replyTo('i can not breathe');
    expect(card(reply)).toContain('class="card urgent"');
    expect(card(reply)).toContain('href="tel:000"');
    expect(nextQuestions({ conversationId, asked: '', reply })).toBeUndefined();
  });

  it('offers each choice and “none of these” as a button that asks it', () => {
    const reply = replyTo('cream');
    const offered = [...card(reply).matchAll(/<button name="q" value="([^"]*)"/g)].map(([, value = '']) => value);
    expect(offered.map(visibleText)).toEqual([...reply.choices.map(({ question }) => question), wording.noneOfThese]);
  });

  it('shows what was asked as text, whatever it is', () => {
    expect(card(replyTo('hello'), '<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it('has no element that could run or load anything, whatever the reply says', () =>
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(card(reply)).not.toMatch(
          /<(script|style|img|iframe|object|link|meta)\b|\son\w+="|href="(?!tel:|mailto:|https:)/i,
        );
      }),
    ));
});
