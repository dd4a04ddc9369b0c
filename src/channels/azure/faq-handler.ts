/** What the bot does with each kind of activity. */
import { Activity, ActivityTypes, DeliveryModes } from '@microsoft/agents-activity';
import { ActivityHandler, type InvokeResponse, type TurnContext } from '@microsoft/agents-hosting';
import type { Reply } from '../../conversation/reply.ts';
import type { Handle, Incoming } from '../channel.ts';
import { toMessage, toStart } from './incoming.ts';
import { replyActivities } from './reply-activities.ts';

/** Answers messages and greets once at the start of a conversation; everything else is accepted quietly. */
export function faqHandler(handle: Handle): ActivityHandler {
  return new WithoutInvokes()
    .onMessage(async (context, next) => {
      await answer(context, handle, toMessage(context.activity));
      await next();
    })
    .onMembersAdded(async (context, next) => {
      const start = toStart(context.activity);
      if (start !== undefined) await answer(context, handle, start);
      await next();
    });
}

/** Shows a reply in the conversation of the turn. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  const { channelId = '', from } = context.activity;
  await context.sendActivities(replyActivities(reply, { channelId, userId: from?.id }));
}

/** The bot has no invoke of its own; the SDK would answer some with errors in the chat. */
class WithoutInvokes extends ActivityHandler {
  protected override async onInvokeActivity(): Promise<InvokeResponse> {
    return { status: 501 };
  }
}

/** The sign of life goes out while the answer is looked up; its own short time-out bounds the wait for it. */
async function answer(context: TurnContext, handle: Handle, incoming: Incoming): Promise<void> {
  const [reply] = await Promise.all([handle(incoming), showTyping(context)]);
  await sendReply(context, reply);
}

async function showTyping(context: TurnContext): Promise<void> {
  if (context.activity.deliveryMode === DeliveryModes.ExpectReplies) return;
  try {
    await context.sendActivity(new Activity(ActivityTypes.Typing));
  } catch {
    // A sign of life is not worth the answer; if the connector is down, the answer's own failure is reported.
  }
}
