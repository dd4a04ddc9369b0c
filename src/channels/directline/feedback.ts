/** Whether an answer helped, told by an event activity of the widget. */
import { Fault } from '../../errors.ts';
import type { Feedback, SentActivity } from './activity.ts';

/** The feedback in an activity, if that is what it is; throws a `Fault` when it is about nothing that is published. */
export function feedbackIn(
  { type, name, value }: SentActivity,
  isEntry: (id: string) => boolean,
): Feedback | undefined {
  if (type !== 'event' || name !== 'feedback') return undefined;
  if (value !== undefined && 'entry' in value && isEntry(value.entry)) return value;
  throw new Fault('body-invalid', 'Feedback has a value with the id of an entry and whether it was helpful.');
}
