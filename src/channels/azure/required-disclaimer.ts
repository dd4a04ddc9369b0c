/** The last line of defence: whatever is about to leave shows the disclaimer, or is given it. */
import { type Activity, ActivityTypes } from '@microsoft/agents-activity';
import { z } from 'zod';
import type { Disclaimer } from '../../knowledge/knowledge.ts';
import { CARD_TYPE } from './reply-card.ts';

const cardSchema = z.object({
  contentType: z.literal(CARD_TYPE),
  content: z.object({ body: z.array(z.object({ type: z.string(), text: z.string().optional() })) }),
});

/**
 * Adds the disclaimer to the text of an activity that shows something and lacks it.
 *
 * A card that shows it stands for itself; text beside a card is a bubble of its own and needs it too.
 */
export function requireDisclaimer(activity: Activity, disclaimer: Disclaimer): Activity {
  const text = activity.text ?? '';
  const showsSomething = activity.type === ActivityTypes.Message || text !== '';
  const isShown = text.includes(disclaimer) || (text === '' && hasCardWith(activity, disclaimer));
  if (showsSomething && !isShown) activity.text = text === '' ? disclaimer : `${text}\n\n${disclaimer}`;
  return activity;
}

/** Only what a card draws counts: not its `speak`, not the text for clients that cannot draw it. */
function hasCardWith({ attachments = [] }: Activity, disclaimer: Disclaimer): boolean {
  return attachments.some((attachment) => {
    const card = cardSchema.safeParse(attachment);
    return card.success && card.data.content.body.some(({ type, text }) => type === 'TextBlock' && text === disclaimer);
  });
}
