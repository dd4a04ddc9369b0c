/** What is read from a Direct Line activity that arrives; everything else in it is left behind. */
import { z } from 'zod';
import { readable } from '../readable-text.ts';

/** A field sent as `null`, too long or in another type is taken as not sent. */
const short = z.string().min(1).max(128).optional().catch(undefined);

const attachment = z.object({ name: z.string().max(256).catch('file') }).catch({ name: 'file' });

/** What a button of our cards sends where the client does not send its text. */
const asked = z.object({ ask: z.string().overwrite(readable) });

/** Whether an answer helped. */
const rated = z.object({ entry: z.string().max(128), helpful: z.boolean() });

export const sentActivitySchema = z.object({
  type: z.string().min(1).max(64),
  text: z.string().overwrite(readable).optional().catch(undefined),
  name: short,
  // Only what is read: a value of any depth would be kept with the conversation.
  value: z.union([asked, rated]).optional().catch(undefined),
  attachments: z.array(attachment).max(20).optional().catch(undefined),
  channelData: z
    .object({ clientActivityID: short, postBack: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

export type SentActivity = z.infer<typeof sentActivitySchema>;

export type Feedback = z.infer<typeof rated>;

/** What the visitor said: the text, or the question of the card's button that was pressed. */
export function utteranceOf({ text = '', value }: SentActivity): string {
  if (text.trim() !== '') return text;
  return value !== undefined && 'ask' in value ? value.ask : '';
}
