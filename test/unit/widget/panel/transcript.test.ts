import { describe, expect, it } from '@jest/globals';
import type { ChatItem } from '../../../../src/widget/chat.ts';
import { transcript } from '../../../../src/widget/panel/transcript.ts';
import { english } from '../../../../src/widget/strings/en.ts';
import { spanish } from '../../../../src/widget/strings/es.ts';
import { rightToLeft } from '../../../../src/widget/strings/xx-rtl.ts';
import { tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';
import { replied, said, wireReply } from '../chat/replies.ts';

const now = Date.UTC(2026, 10, 22, 12);
const items: readonly ChatItem[] = [
  replied('1', { at: now, reply: wireReply() }),
  said('2', { at: now, text: 'does it hurt' }),
  replied('3', { at: now, from: 'device' }),
  said('4', { at: now, text: 'and then', delivery: 'waiting' }),
  { kind: 'noted', id: '5', at: now, note: 'new-conversation' },
];

describe.each([english, spanish, rightToLeft])('the transcript in $language', (strings) => {
  const text = transcript(items, strings, now);

  it('has every reply with its disclaimer', () => {
    expect(text.split(tinyKnowledge.disclaimer)).toHaveLength(3);
  });

  it('says who spoke, when, and in which state it is', () => {
    const { you, assistant, notSent, fromDevice } = strings.transcript;
    expect(text.split('\n').filter((line) => line.startsWith(`${you}, `))).toHaveLength(2);
    expect(text.split('\n').filter((line) => line.startsWith(`${assistant}, `))).toHaveLength(2);
    expect(text).toMatch(new RegExp(`^${you}, .*2026.* \\(${notSent}\\):\nand then$`, 'm'));
    expect(text).toContain(`(${fromDevice}):\n${wireReply('does it hurt').text}`);
    expect(text).toContain(strings.notes['new-conversation']);
  });

  it('says where each answer is from', () => {
    const source = wireReply('does it hurt').answers[0]?.source;
    expect(text).toContain(`${strings.reply.source} ${source?.title} (${source?.url})`);
  });

  it('says so when there is nothing', () => {
    expect(transcript([], strings, now)).toContain(strings.transcript.empty);
  });
});
