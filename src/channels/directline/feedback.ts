/** Whether an answer helped, told by an event activity of the widget. */
import { z } from 'zod';
import { Fault } from '../../errors.ts';
import type { SentActivity } from './activity.ts';

const feedbackSchema = z.object({ entry: z.string().max(128), helpful: z.boolean() });

export type Feedback = z.infer<typeof feedbackSchema>;

/** The feedback in an activity, if that is what it is; throws a `Fault` when it is about nothing that is published. */
export function feedbackIn(
  { type, name, value }: SentActivity,
  isEntry: (id: string) => boolean,
): Feedback | undefined {
  if (type !== 'event' || name !== 'feedback') return undefined;
  const { data } = feedbackSchema.safeParse(value);
  if (data !== undefined && isEntry(data.entry)) return data;
  throw new Fault('body-invalid', 'Feedback has a value with the id of an entry and whether it was helpful.');
}
