/** How each channel of the Bot Framework shows a reply: one row a channel. */

/**
 * The form of a reply that is more than small talk: an Adaptive Card with its own buttons, plain text, or both, for
 * clients of which some draw no cards.
 */
type Form = 'card' | 'card-and-text' | 'text';

export interface Presentation {
  readonly form: Form;
  /** How many characters one message may have. */
  readonly longestText: number;
  /** Suggested actions under the message, as far as they fit; `most: 0` where the channel has none. */
  readonly buttons: { readonly most: number; readonly longestTitle: number };
}

const ANY_LENGTH = Number.POSITIVE_INFINITY;
const noButtons = { most: 0, longestTitle: 0 };
const anyButtons = { most: 13, longestTitle: ANY_LENGTH };

/** For a channel that nobody has looked at: what is sure to arrive whole. */
const unknown: Presentation = { form: 'text', longestText: 1600, buttons: noButtons };

const presentations: ReadonlyMap<string, Presentation> = new Map<string, Presentation>([
  // Text beside a card becomes a second bubble, suggested actions under a card stay hidden until Teams is reloaded
  // (microsoft/teams-sdk#2899), and under text it shows the first three.
  ['msteams', { form: 'card', longestText: ANY_LENGTH, buttons: { most: 3, longestTitle: ANY_LENGTH } }],
  // Web Chat's minimal bundle and many Direct Line clients draw no cards, so the text must be whole by itself.
  ['webchat', { form: 'card-and-text', longestText: ANY_LENGTH, buttons: anyButtons }],
  ['directline', { form: 'card-and-text', longestText: ANY_LENGTH, buttons: anyButtons }],
  ['emulator', { form: 'card-and-text', longestText: ANY_LENGTH, buttons: anyButtons }],
  // Slack asks clients to stay within 4000 characters although it cuts only at 40 000; a message holds five buttons.
  ['slack', { form: 'text', longestText: 4000, buttons: { most: 5, longestTitle: 75 } }],
  // Messenger refuses a longer text, has three buttons to a message, and cuts their titles at 20 characters.
  ['facebook', { form: 'text', longestText: 2000, buttons: { most: 3, longestTitle: 20 } }],
  ['telegram', { form: 'text', longestText: 4096, buttons: anyButtons }],
  ['line', { form: 'text', longestText: 5000, buttons: { most: 4, longestTitle: 20 } }],
  // Twilio refuses a longer body (error 21617).
  ['sms', { form: 'text', longestText: 1600, buttons: noButtons }],
  ['email', { form: 'text', longestText: ANY_LENGTH, buttons: noButtons }],
]);

/** The row of a channel; `msteams:COPILOT` and the like follow their base channel. */
export function presentationOf(channelId: string): Presentation {
  const [base = channelId] = channelId.split(':');
  return presentations.get(base) ?? unknown;
}
