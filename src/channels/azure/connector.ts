/** The client that carries activities to the Bot Connector: the one wire, so the disclaimer is required here. */
import type { Activity, ConversationParameters } from '@microsoft/agents-activity';
import { ConnectorClient, type ConversationResourceResponse, type ResourceResponse } from '@microsoft/agents-hosting';
import type { Disclaimer } from '../../knowledge/knowledge.ts';
import { ConnectorHttp, type ConnectorHttpOptions } from './connector-http.ts';
import { requireDisclaimer } from './required-disclaimer.ts';

/**
 * Whatever the SDK or anybody else does to send an activity ends in one of these methods.
 *
 * Conversation ids are encoded because the SDK puts them into the path as they are, and some channels have slashes in
 * theirs.
 */
export class Connector extends ConnectorClient {
  readonly #disclaimer: Disclaimer;

  constructor(disclaimer: Disclaimer, options: ConnectorHttpOptions) {
    super(new ConnectorHttp(options));
    this.#disclaimer = disclaimer;
  }

  override sendToConversation(conversationId: string, activity: Activity): Promise<ResourceResponse> {
    return super.sendToConversation(encodeURIComponent(conversationId), this.#complete(activity));
  }

  override replyToActivity(conversationId: string, activityId: string, activity: Activity): Promise<ResourceResponse> {
    return super.replyToActivity(encodeURIComponent(conversationId), activityId, this.#complete(activity));
  }

  override updateActivity(conversationId: string, activityId: string, activity: Activity): Promise<ResourceResponse> {
    const path = [encodeURIComponent(conversationId), encodeURIComponent(activityId)] as const;
    return super.updateActivity(...path, this.#complete(activity));
  }

  override createConversation(parameters: ConversationParameters): Promise<ConversationResourceResponse> {
    return super.createConversation({ ...parameters, activity: this.#complete(parameters.activity) });
  }

  #complete(activity: Activity): Activity {
    return requireDisclaimer(activity, this.#disclaimer);
  }
}
