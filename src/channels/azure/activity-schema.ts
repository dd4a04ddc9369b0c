/** What is read from an activity that arrives; everything else in it is left behind. */
import { z } from 'zod';

/** The longest body that is read. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Longer than any id or name that a channel sends; they become keys of conversations and parts of addresses. */
const MAX_FIELD = 512;
/** The names of channels become labels of metrics. */
const MAX_CHANNEL = 64;

const present = z.string().min(1).max(MAX_FIELD);
/** A field sent as `null`, empty, too long or in another type is taken as not sent: the SDK would fail on it. */
const optional = present.optional().catch(undefined);

const account = z.object({ id: present, name: optional });
const accounts = z.array(account).optional().catch(undefined);

/** Somebody's name in the text, as the text has it. */
export const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: present }),
  text: present,
});

/**
 * The part of a Bot Framework activity that the bot uses.
 *
 * Leaving the rest behind is also a guard: attachments are never fetched, and `recipient.role` can not switch the SDK
 * to its agent-to-agent tokens.
 */
export const incomingActivitySchema = z.object({
  type: present,
  id: optional,
  name: optional,
  channelId: present.max(MAX_CHANNEL),
  serviceUrl: optional,
  deliveryMode: optional,
  locale: optional,
  from: account.optional().catch(undefined),
  recipient: account,
  conversation: z.object({
    id: present,
    name: optional,
    conversationType: optional,
    tenantId: optional,
    isGroup: z.boolean().optional().catch(undefined),
  }),
  text: z.string().max(MAX_BODY_BYTES).optional().catch(undefined),
  value: z.unknown().optional(),
  membersAdded: accounts,
  entities: z.array(z.unknown()).catch([]).transform(mentionsOf),
});

export type IncomingActivity = z.infer<typeof incomingActivitySchema>;

function mentionsOf(entities: readonly unknown[]): z.infer<typeof mentionSchema>[] {
  return entities.flatMap((entity) => {
    const parsed = mentionSchema.safeParse(entity);
    return parsed.success ? [parsed.data] : [];
  });
}
