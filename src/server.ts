/** The web application, put together from its parts. It does not listen. */
import type { Socket } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { messagesRoute } from './channels/azure/messages-route.ts';
import type { Forget, Handle } from './channels/channel.ts';
import { withoutPorts } from './channels/client-address.ts';
import { type DirectLine, directLine } from './channels/directline/direct-line.ts';
import { BASE as DIRECT_LINE } from './channels/directline/own-address.ts';
import type { Upgrade } from './channels/directline/upgrade.ts';
import { healthRoutes } from './channels/health.ts';
import { pageRoutes } from './channels/page/page-routes.ts';
import { onlyMethods, sendProblem } from './channels/problem.ts';
import { restRoutes } from './channels/rest.ts';
import { knowledgeRoute } from './channels/widget/knowledge-route.ts';
import { widgetTokenRoutes } from './channels/widget/token-route.ts';
import { BUILT_WIDGET, widgetFilesIn } from './channels/widget/widget-files.ts';
import { widgetFilesRoutes } from './channels/widget/widget-files-route.ts';
import type { Config } from './config.ts';
import { apologise } from './conversation/respond.ts';
import { Fault, toFault } from './errors.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { errorFields, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { observeRequests } from './observe-requests.ts';

export interface ServerParts {
  readonly config: Omit<Config, 'port' | 'host' | 'knowledgeFolder' | 'logLevel'>;
  readonly knowledge: Knowledge;
  /** What matching has learnt from the knowledge without an encoder, packed, for devices that answer by themselves. */
  readonly learnt: Uint8Array;
  readonly handle: Handle;
  readonly forget: Forget;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The folder of the built widget, where it is not the usual one. */
  readonly widgetFolder?: string;
  /** True once the process has been asked to stop. */
  readonly isDraining: () => boolean;
}

export interface WebApplication {
  readonly app: Express;
  /** For each new connection, before what it sends is read. */
  readonly connection: (socket: Socket) => void;
  /** For requests that become WebSockets, which Express does not see. */
  readonly upgrade: Upgrade;
  /** Ends what would keep the process from stopping. */
  readonly close: () => void;
}

const MINUTE_MS = 60_000;

/** Builds the application. The order is the contract: the messages route reads its own body, faults come last. */
export function server(parts: ServerParts): WebApplication {
  const { config, knowledge, handle, log, metrics, isDraining } = parts;
  const { version } = knowledge;
  const { publicUrl, widgetOrigins: origins } = config;
  const limit = questionLimit(config.rateLimitPerMinute, log);
  const line = openDirectLine(parts, limit);
  const app = express();
  app.disable('x-powered-by');
  // Entity tags are the knowledge version where a reply may be kept; the rest is never kept.
  app.disable('etag');
  // The limit on questions warns of proxies only where none at all is trusted, which is not the same as zero.
  app.set('trust proxy', config.trustProxyHops === 0 ? false : config.trustProxyHops);
  app.use(withoutPorts);
  // Whoever asks too often costs neither a log line nor a header.
  app.use(DIRECT_LINE, line.door.request);
  app.use(observeRequests(log), securityHeaders(), closeWhileDraining(isDraining));
  mountMessages(app, parts);
  app.use(healthRoutes({ version, isDraining, metrics: metrics.registry }));
  app.use(restRoutes({ knowledge, handle, limit, publicUrl }));
  app.use(line.router, widgetTokenRoutes({ directLine: line, origins, publicUrl, limit, log }));
  app.use(
    knowledgeRoute(knowledge, parts.learnt),
    widgetFilesRoutes(widgetFilesIn(parts.widgetFolder ?? BUILT_WIDGET)),
  );
  app.use(pageRoutes({ knowledge, handle, apology: apologise(knowledge), log, limit }));
  app.all('/', onlyMethods('GET', 'HEAD', 'POST'));
  app.use(unknownRoute, answerFaults(log));
  return { app, connection: line.door.connection, upgrade: line.upgrade, close: line.close };
}

function openDirectLine(parts: ServerParts, limit: RequestHandler): DirectLine {
  const { config, knowledge, handle, forget, log, metrics, isDraining } = parts;
  const { publicUrl, trustProxyHops, rateLimitPerMinute, directLineSecret } = config;
  return directLine({
    ...{ handle, forget, log, limit, publicUrl, trustProxyHops, isDraining },
    secret: directLineSecret,
    questionsPerMinute: rateLimitPerMinute,
    isEntry: (id) => knowledge.entryById.get(id) !== undefined,
    rate: ({ entry, helpful }) => metrics.rated(entry, helpful),
  });
}

function mountMessages(app: Express, { config: { azure }, knowledge, handle, log }: ServerParts): void {
  if (azure.kind === 'off') return;
  const credentials = azure.kind === 'credentials' ? azure : undefined;
  const messages = messagesRoute({ credentials, apology: apologise(knowledge), handle, log });
  app.route('/api/messages').post(messages).all(onlyMethods('POST'));
}

/** The page brings its own content policy; everything else may load and do nothing. */
function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
    // The clinic's other subdomains are not ours to switch to HTTPS.
    strictTransportSecurity: { includeSubDomains: false },
  });
}

/** One limit for every way to ask, counted by address. */
function questionLimit(perMinute: number, log: Log): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new Fault('too-many-requests');
    },
    logger: {
      // It warns of a proxy that DERMAPEN_TRUST_PROXY_HOPS does not count; the code says which.
      warn: (error) => log.warn(errorFields(error), 'rate limit'),
      error: (error) => log.warn(errorFields(error), 'rate limit'),
    },
  });
}

/** A kept connection would hold the process up until the time limit. */
function closeWhileDraining(isDraining: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isDraining()) response.set('Connection', 'close');
    next();
  };
}

const unknownRoute: RequestHandler = () => {
  throw new Fault('route-not-found');
};

function answerFaults(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const fault = toFault(error);
    if (fault.code === 'internal') log.error(errorFields(fault), 'request failed');
    sendProblem(response, fault);
  };
}
