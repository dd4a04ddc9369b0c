import { describe, expect, it } from '@jest/globals';
import { replyContent } from '../../../../src/channels/directline/reply-content.ts';
import { toPlainText } from '../../../../src/conversation/plain-text.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { repliesOfEveryKind } from '../../../contract/replies.ts';

function reply(kind: Reply['kind']): Reply {
  const found = repliesOfEveryKind.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`There is no reply of kind ${kind}.`);
  return found;
}

describe('replyContent', () => {
  it.each(repliesOfEveryKind)('shows a reply of kind $kind as text or as a card, never as both', (each) => {
    for (const draws of ['cards', 'text'] as const) {
      const shown = Object.keys(replyContent(each, draws, 'dl_1'));
      expect(['text', 'attachments'].filter((part) => shown.includes(part))).toHaveLength(1);
    }
  });

  it('draws a card for answers and for the clinic’s details, and writes small talk and choices', () => {
    const withCards = repliesOfEveryKind.filter((each) => 'attachments' in replyContent(each, 'cards', 'dl_1'));
    expect(withCards.map(({ kind }) => kind)).toEqual(['answer', 'practitioner', 'clinic', 'urgent', 'handoff']);
  });

  it('gives what the card says to those who hear it', () => {
    expect(replyContent(reply('answer'), 'cards', 'dl_1')).toMatchObject({
      channelData: { 'webchat:fallback-text': toPlainText(reply('answer')) },
    });
  });

  it('offers the choices and none of them as buttons that say what they show', () => {
    const { choices } = reply('clarify');
    const titles = [...choices.map(({ question }) => question), 'None of these'];
    expect(replyContent(reply('clarify'), 'text', 'dl_1')).toMatchObject({
      suggestedActions: { to: ['dl_1'], actions: titles.map((title) => ({ type: 'imBack', title, value: title })) },
    });
  });

  it('offers nothing under an urgent reply', () => {
    const urgent = { ...reply('urgent'), suggestions: ['Does it hurt?'] };
    expect(replyContent(urgent, 'text', 'dl_1')).not.toHaveProperty('suggestedActions');
  });
});
