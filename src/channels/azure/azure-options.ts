/** What the Bot Framework channel is given by whoever puts the server together. */
import type { Reply } from '../../conversation/reply.ts';
import type { Log } from '../../log.ts';
import type { Handle } from '../channel.ts';
import type { Patience } from './retry.ts';
import type { IsServiceUrl } from './service-url.ts';

/** The bot's identity in Microsoft Entra. Without a secret it is a user-assigned managed identity. */
export interface AzureCredentials {
  readonly clientId: string;
  readonly tenantId: string;
  readonly clientSecret?: string;
}

/** Where Microsoft's services are. Tests point at their own; nobody else sets these. */
interface MicrosoftServices {
  readonly keysUrl?: URL;
  readonly isServiceUrl?: IsServiceUrl;
  readonly accessToken?: () => Promise<string>;
  readonly patience?: Patience;
}

export interface AzureOptions {
  /** Without credentials only this machine may call, and only this machine is called back. */
  readonly credentials: AzureCredentials | undefined;
  /** What is said when a turn fails. Its disclaimer is required of everything that goes out. */
  readonly apology: Reply;
  readonly handle: Handle;
  /** Gets codes, never what somebody typed. */
  readonly log: Pick<Log, 'warn' | 'error'>;
  readonly services?: MicrosoftServices;
}
