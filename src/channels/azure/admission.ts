/** Who may call the bot: Microsoft's Bot Connector with a token, or, where no credentials are set, this machine. */
import type { IncomingMessage } from 'node:http';
import { Fault } from '../../errors.ts';
import { isFromThisMachine } from '../from-this-machine.ts';
import type { IncomingActivity } from './activity-schema.ts';
import type { CheckToken, ConnectorGrant } from './connector-token.ts';
import type { IsServiceUrl } from './service-url.ts';

/** Decides about a caller before anything of the body is read; throws a `Fault`. */
export type Admit = (request: IncomingMessage) => Promise<Permit>;

/** Decides what an admitted caller may send, now that it is read; throws a `Fault`. */
type Permit = (activity: IncomingActivity) => void;

/** Admits the connector: with a genuine token, for the channels and the service URL that the token was signed for. */
export function admitConnector(checkToken: CheckToken, isServiceUrl: IsServiceUrl): Admit {
  return async ({ headers }) => {
    const check = await checkToken(headers.authorization);
    switch (check.kind) {
      case 'genuine':
        return (activity) => {
          requireSigned(activity, check.grant);
          if (!isAnswerable(activity, isServiceUrl)) throw new Fault('not-a-connector-token');
        };
      case 'forged':
        throw new Fault('not-a-connector-token', undefined, { cause: check.cause });
      case 'unavailable':
        throw new Fault('internal', undefined, { cause: check.cause });
    }
  };
}

/** Admits whoever calls from this machine, for development with the Agents Playground. */
export function admitLoopback(isServiceUrl: IsServiceUrl): Admit {
  return async (request) => {
    if (!isFromThisMachine(request)) throw new Fault('caller-not-local');
    return (activity) => {
      if (!isAnswerable(activity, isServiceUrl)) throw new Fault('caller-not-local', 'The service URL is not local.');
    };
  };
}

function requireSigned({ serviceUrl, channelId }: IncomingActivity, grant: ConnectorGrant): void {
  if (serviceUrl === undefined || comparable(serviceUrl) !== comparable(grant.serviceUrl)) {
    throw new Fault('not-a-connector-token', 'The token was signed for another service URL.');
  }
  if (grant.endorsements.length > 0 && !grant.endorsements.includes(channelId)) {
    throw new Fault('not-a-connector-token', 'The token was signed with a key of another channel.');
  }
}

/** With `expectReplies` the answer goes back in the response, so there may be nowhere to call. */
function isAnswerable({ serviceUrl, deliveryMode }: IncomingActivity, isServiceUrl: IsServiceUrl): boolean {
  return serviceUrl === undefined ? deliveryMode === 'expectReplies' : isServiceUrl(serviceUrl);
}

/** The token and the activity write the same address with and without a slash, and in either case. */
function comparable(serviceUrl: string): string {
  return serviceUrl.replace(/\/$/, '').toLowerCase();
}
