/** The SDK's adapter with the holes closed through which something could go out wrongly or to a stranger. */
import { type Activity, type ConversationReference, DeliveryModes } from '@microsoft/agents-activity';
import { CloudAdapter, type InvokeResponse, type TurnContext, type UserTokenClient } from '@microsoft/agents-hosting';
import type { Disclaimer } from '../../knowledge/knowledge.ts';
import { Connector } from './connector.ts';
import type { AccessToken } from './connector-http.ts';
import { requireDisclaimer } from './required-disclaimer.ts';
import type { Patience } from './retry.ts';
import type { IsServiceUrl } from './service-url.ts';

export interface AdapterOptions {
  readonly disclaimer: Disclaimer;
  readonly isServiceUrl: IsServiceUrl;
  /** The bot's own token for the connector; nothing where no credentials are set. */
  readonly accessToken: AccessToken;
  readonly patience?: Patience;
}

/**
 * Sends everything through `Connector`, which requires the disclaimer, and what is returned in the response instead
 * (`expectReplies`) through the same check.
 *
 * The SDK's own ways to identify callers and to fetch tokens are not used: see `docs/decisions/0002-agents-sdk.md`.
 */
export class FaqAdapter extends CloudAdapter {
  readonly #options: AdapterOptions;

  constructor(clientId: string | undefined, options: AdapterOptions) {
    super(clientId === undefined ? {} : { clientId });
    this.#options = options;
  }

  /** Runs `logic` in a conversation that nobody is speaking in at the moment. */
  async inConversation(
    reference: ConversationReference,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.continueConversation(this.getClientId() ?? reference.agent?.id ?? 'local', reference, logic);
  }

  protected override async createConnectorClientWithIdentity(_: unknown, { serviceUrl }: Activity): Promise<Connector> {
    return this.#connector(serviceUrl ?? '');
  }

  protected override async createConnectorClient(serviceUrl: string): Promise<Connector> {
    return this.#connector(serviceUrl);
  }

  /** Nobody signs in to an FAQ: without an identity the SDK makes an idle client and looks for no credentials. */
  protected override createUserTokenClient(): Promise<UserTokenClient> {
    return super.createUserTokenClient({});
  }

  /** The SDK writes `_channelId` where the protocol has `channelId`; its own serialiser puts that right. */
  protected override processTurnResults(context: TurnContext): InvokeResponse | undefined {
    if (context.activity.deliveryMode !== DeliveryModes.ExpectReplies) return super.processTurnResults(context);
    const activities = context.bufferedReplyActivities.map((activity) =>
      JSON.parse(requireDisclaimer(activity, this.#options.disclaimer).toJsonString()),
    );
    return { status: 200, body: { activities } };
  }

  /** A stored reference may be old or forged: the address is checked again where it is used. */
  #connector(serviceUrl: string): Connector {
    const { disclaimer, isServiceUrl, ...http } = this.#options;
    if (!isServiceUrl(serviceUrl)) throw new TypeError('The bot does not send to that service URL.');
    return new Connector(disclaimer, { serviceUrl, ...http });
  }
}
