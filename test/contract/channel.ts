/** The contract of every channel: whatever the bot says, the patient also sees the disclaimer, word for word. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutMarks } from '../../src/conversation/plain-text.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { anyReply, repliesOfEveryKind } from './replies.ts';

export interface ChannelUnderTest {
  readonly name: string;
  /** What a person sees of a reply: the visible text of each bubble, page or message, in order. */
  readonly show: (reply: Reply) => readonly string[] | Promise<readonly string[]>;
  /** How many made-up replies are tried; fewer where showing one is slow. */
  readonly runs?: number;
}

/** Call it in a test file of the channel. */
export function channelContract({ name, show, runs = 100 }: ChannelUnderTest): void {
  describe(`the contract of channels, by ${name}`, () => {
    it.each(repliesOfEveryKind)('shows the disclaimer in every bubble of a reply of kind $kind', async (reply) => {
      await expectDisclaimerInEveryBubble(reply);
    });

    it('shows the disclaimer in every bubble of any reply', async () => {
      await fc.assert(fc.asyncProperty(anyReply, expectDisclaimerInEveryBubble), { numRuns: runs });
    });

    it.each(repliesOfEveryKind)('shows everything that a reply of kind $kind says', async (reply) => {
      const shown = (await show(reply)).join('\n');
      for (const part of partsOf(reply)) expect(shown).toContain(part);
    });
  });

  async function expectDisclaimerInEveryBubble(reply: Reply): Promise<void> {
    const bubbles = await show(reply);
    expect(bubbles.length).toBeGreaterThan(0);
    for (const bubble of bubbles) expect(bubble).toContain(reply.disclaimer);
  }
}

function partsOf(reply: Reply): string[] {
  const texts = [reply.disclosure, reply.lead, ...reply.answers.map(({ entry }) => entry.answer), reply.referral];
  return [
    ...texts.filter((text) => text !== undefined).map(withoutMarks),
    ...reply.choices.map(({ question }) => question),
    ...(reply.showContact ? [reply.contact.phone] : []),
  ];
}
