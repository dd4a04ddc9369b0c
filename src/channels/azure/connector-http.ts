/** The HTTP client under the connector: one deadline a turn, tries again where that is safe, follows no redirect. */
import { ActivityTypes } from '@microsoft/agents-activity';
import { HttpClient, type HttpRequestConfig, type HttpResponse } from '@microsoft/agents-hosting';
import { z } from 'zod';
import { type TimeLeft, timeFrom, unlessAborted } from './deadline.ts';
import { type Patience, patience, withRetry } from './retry.ts';

/** The token for one address, or nothing where none is asked for. */
export type AccessToken = () => Promise<string | undefined>;

/** What is left of a failed send. The other side's words stay out: they could repeat what a patient typed. */
class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly status: number;
  /** For the log. */
  readonly code: string;
  readonly retryAfter: string | null;

  constructor(response: Response) {
    super(`The connector answered ${response.status}.`);
    this.status = response.status;
    this.code = `connector-${response.status}`;
    this.retryAfter = response.headers.get('retry-after');
  }
}

export interface ConnectorHttpOptions {
  readonly serviceUrl: string;
  readonly accessToken: AccessToken;
  readonly patience?: Patience;
}

/** A sign of life has one short try: the answer is not held up for it. */
const TYPING = { attempts: 1, timeoutMs: 300 };
const typingSchema = z.object({ type: z.literal(ActivityTypes.Typing) });

/**
 * Replaces the SDK's client, which waits without end and gives an answer up at the first 429.
 *
 * Made anew for each turn: the turn's time begins with it.
 */
export class ConnectorHttp extends HttpClient {
  readonly #accessToken: AccessToken;
  readonly #patience: Patience;
  readonly #timeLeft: TimeLeft;

  constructor(options: ConnectorHttpOptions) {
    super({ baseURL: options.serviceUrl });
    this.#accessToken = options.accessToken;
    this.#patience = options.patience ?? patience;
    this.#timeLeft = timeFrom(this.#patience.turnMs);
  }

  override request<T>(config: HttpRequestConfig): Promise<HttpResponse<T>> {
    const isTyping = typingSchema.safeParse(config.data).success;
    const patience = isTyping ? { ...this.#patience, ...TYPING } : this.#patience;
    return withRetry((timeoutMs) => this.#send<T>(config, timeoutMs), refusalOf, this.#timeLeft, patience);
  }

  /** The time-out is for the token and the answer together. */
  async #send<T>(config: HttpRequestConfig, timeoutMs: number): Promise<HttpResponse<T>> {
    const signal = AbortSignal.timeout(timeoutMs);
    const token = await unlessAborted(this.#accessToken(), signal);
    const response = await fetch(`${this.baseURL.replace(/\/$/, '')}/${config.url.replace(/^\//, '')}`, {
      method: config.method.toUpperCase(),
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: config.data === undefined ? null : JSON.stringify(config.data),
      redirect: 'error',
      signal,
    });
    const body = await response.text();
    if (!response.ok) throw new ConnectorRefusal(response);
    const { status, statusText, headers } = response;
    return { data: parse(body), status, statusText, headers, config };
  }
}

function refusalOf(error: unknown): ConnectorRefusal | undefined {
  return error instanceof ConnectorRefusal ? error : undefined;
}

/** Some channels answer with nothing, or with text. */
function parse(body: string) {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
