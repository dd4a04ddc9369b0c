/** Stands in for Microsoft's Bot Connector: keeps what the bot sends and answers as told. */
import { text } from 'node:stream/consumers';
import type { ReplyCard } from '../../../../../src/channels/azure/reply-card.ts';
import { type Listening, listening } from './listening.ts';

/** One request of the bot. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: SentActivity;
}

/** What the tests look at in an activity that the bot has sent. */
interface SentActivity {
  readonly type?: string;
  readonly channelId?: string;
  readonly _channelId?: string;
  readonly replyToId?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: ReplyCard }[];
  readonly suggestedActions?: {
    readonly to: string[];
    readonly actions: { readonly type: string; readonly title: string; readonly value: unknown }[];
  };
  readonly activity?: SentActivity;
}

export interface LocalConnector extends Listening {
  readonly sent: Sent[];
  /** The activities of type message, in the order in which they came. */
  messages(): SentActivity[];
  /** Answers for the next requests, in order; then 200 again. */
  answerWith(...answers: readonly { readonly status: number; readonly headers?: Record<string, string> }[]): void;
  /** Takes what comes from now on, or such of it, and answers nothing. */
  hang(isIgnored?: (activity: SentActivity) => boolean): void;
}

export async function localConnector(): Promise<LocalConnector> {
  const sent: Sent[] = [];
  const answers: { status: number; headers?: Record<string, string> }[] = [];
  let isIgnored = (_: SentActivity): boolean => false;
  const server = await listening(async (request, response) => {
    const body = await text(request);
    const { method = '', url: path = '', headers } = request;
    const activity: SentActivity = body === '' ? {} : JSON.parse(body);
    sent.push({ method, path, authorization: headers.authorization, body: activity });
    if (isIgnored(activity)) return;
    const answer = answers.shift() ?? { status: 200 };
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.status === 200 ? { id: `sent-${sent.length}` } : { error: { message: body } }));
  });
  return {
    ...server,
    sent,
    messages: () => sent.map(({ body }) => body).filter((body) => body.type === 'message'),
    answerWith: (...more) => void answers.push(...more),
    hang: (ignored = () => true) => {
      isIgnored = ignored;
    },
  };
}
