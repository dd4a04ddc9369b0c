/** Builds the adapter: the bot's way out to the Bot Connector. */
import { Activity, ActivityTypes, type ConversationReference } from '@microsoft/agents-activity';
import { MsalTokenProvider } from '@microsoft/agents-hosting';
import { toPlainText } from '../../conversation/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';
import { errorFields } from '../../log.ts';
import type { AzureCredentials, AzureOptions } from './azure-options.ts';
import type { AccessToken } from './connector-http.ts';
import { FaqAdapter } from './faq-adapter.ts';
import { sendReply } from './faq-handler.ts';
import { isConnectorUrl, isLoopbackUrl } from './service-url.ts';

const CONNECTOR_SCOPE = 'https://api.botframework.com';

/** An adapter that sends as the bot of the credentials, or, without any, only to this machine. */
export function connect({ credentials, apology, log, services = {} }: AzureOptions): FaqAdapter {
  const { isServiceUrl, accessToken, patience } = services;
  const adapter = new FaqAdapter(credentials?.clientId, {
    disclaimer: apology.disclaimer,
    isServiceUrl: isServiceUrl ?? (credentials === undefined ? isLoopbackUrl : isConnectorUrl),
    accessToken: accessToken ?? tokenOf(credentials),
    ...(patience === undefined ? {} : { patience }),
  });
  adapter.onTurnError = async (context, error) => {
    log.error({ ...errorFields(error), channel: context.activity.channelId }, 'turn failed');
    const text = toPlainText(apology);
    await context.sendActivity(Activity.fromObject({ type: ActivityTypes.Message, text, textFormat: 'plain' }));
  };
  return adapter;
}

/** Shows a reply in a conversation without having been asked, for example an answer of the clinic's staff. */
export async function sendProactively(
  adapter: FaqAdapter,
  reference: ConversationReference,
  reply: Reply,
): Promise<void> {
  await adapter.inConversation(reference, (context) => sendReply(context, reply));
}

function tokenOf(credentials: AzureCredentials | undefined): AccessToken {
  if (credentials === undefined) return async () => undefined;
  const { clientId, tenantId, clientSecret } = credentials;
  // Every setting is handed over: the SDK's own configuration would mix in what the environment says.
  const provider = new MsalTokenProvider({
    authorityEndpoint: 'https://login.microsoftonline.com',
    clientId,
    tenantId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
  });
  return () => provider.getAccessToken(CONNECTOR_SCOPE);
}
