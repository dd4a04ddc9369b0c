/** Every error this program reports: one table of codes, each with what went wrong and what to do about it. */

/** `docs/operations.md` holds the same table, held equal by a test. Errors at the start have no HTTP status. */
export const errors = {
  'body-not-json': { status: 400, title: 'The body is no JSON', remedy: 'Send a JSON object as application/json.' },
  'body-invalid': {
    status: 400,
    title: 'The body has not the right form',
    remedy: 'Correct the fields the detail names.',
  },
  'address-unreadable': {
    status: 400,
    title: 'The address cannot be read',
    remedy: 'Percent-encode the path as UTF-8.',
  },
  'not-a-connector-token': {
    status: 401,
    title: 'The caller is not the Bot Connector',
    remedy: 'Check the client and tenant id in the settings and in Azure Bot Service.',
  },
  'token-missing': {
    status: 401,
    title: 'There is no token',
    remedy: 'Send Authorization: Bearer with a token of POST /api/v1/widget/token.',
  },
  'token-refused': {
    status: 403,
    title: 'The token does not open this',
    remedy: 'It has expired or is for another conversation: open a new one with POST /api/v1/widget/token.',
  },
  'directline-secret-refused': {
    status: 403,
    title: 'The secret is wrong',
    remedy: 'Send the value of DERMAPEN_DIRECTLINE_SECRET as Authorization: Bearer, from a server only.',
  },
  'directline-secret-not-set': {
    status: 403,
    title: 'Tokens are not given out for a secret here',
    remedy: 'Set DERMAPEN_DIRECTLINE_SECRET, or use POST /api/v1/widget/token.',
  },
  'origin-not-listed': {
    status: 403,
    title: 'Pages of this origin may not call',
    remedy: 'Add the origin to DERMAPEN_WIDGET_ORIGINS.',
  },
  'caller-not-local': {
    status: 403,
    title: 'Only this machine may call',
    remedy: 'Set DERMAPEN_AZURE_CLIENT_ID and DERMAPEN_AZURE_TENANT_ID to accept other callers.',
  },
  'metrics-not-local': {
    status: 403,
    title: 'Only this machine may read the metrics',
    remedy: 'Collect them where the bot runs, not through a proxy.',
  },
  'conversation-ended': {
    status: 404,
    title: 'The conversation has ended',
    remedy: 'Open a new one with POST /api/v1/widget/token.',
  },
  'entry-not-found': { status: 404, title: 'There is no such entry', remedy: 'GET /api/v1/entries lists the ids.' },
  'route-not-found': {
    status: 404,
    title: 'There is nothing here',
    remedy: 'GET /api/v1/openapi.json lists the routes.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed',
    remedy: 'Use a method the Allow header names.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    remedy: 'Send less: at most 16 kB to the API or the page, 256 kB an activity.',
  },
  'not-acceptable-type': {
    status: 415,
    title: 'The content type is not supported',
    remedy: 'Send application/json.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    remedy: 'Wait as long as the Retry-After header says, or raise DERMAPEN_RATE_LIMIT_PER_MINUTE.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    remedy: 'Try again; if it goes on, look for the code in the log.',
  },
  'turn-failed': {
    status: undefined,
    title: 'A turn could not be taken',
    remedy: 'The person got an apology; the log has the cause.',
  },
  'store-failed': {
    status: undefined,
    title: 'A conversation could not be loaded or saved',
    remedy: 'The person got an answer that does not remember earlier turns; look after the store.',
  },
  'widget-not-built': {
    status: 503,
    title: 'The widget has not been built',
    remedy: 'Run npm run build:widget; npm start does it by itself.',
  },
  draining: { status: 503, title: 'The server is stopping', remedy: 'Ask another replica, or wait for the restart.' },
  'settings-invalid': {
    status: undefined,
    title: 'The settings are wrong',
    remedy: 'Correct what is listed and start again.',
  },
  'knowledge-refused': {
    status: undefined,
    title: 'The knowledge base has errors',
    remedy: 'Run npm run knowledge and mend what it lists.',
  },
  'encoder-unavailable': {
    status: undefined,
    title: 'The sentence encoder cannot be used',
    remedy: 'Do what the message says, or start without DERMAPEN_ENCODER_FOLDER; docs/encoder.md has more.',
  },
  'listen-failed': {
    status: undefined,
    title: 'The server cannot listen at this address',
    remedy: 'Correct DERMAPEN_HOST and DERMAPEN_PORT; ports below 1024 need special rights.',
  },
  'port-in-use': {
    status: undefined,
    title: 'The port is held by another program',
    remedy: 'Stop that program, or set DERMAPEN_PORT to another port.',
  },
} as const satisfies Record<string, { status: number | undefined; title: string; remedy: string }>;

export type ErrorCode = keyof typeof errors;

/** A fault with its code. The message never holds what a patient typed. */
export class Fault extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? errors[code].title, options);
    this.name = 'Fault';
    this.code = code;
  }
}

/** The fault an unknown error is reported as; what Express's parsers throw is recognised by its `type`. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  const detail = code === 'body-invalid' ? 'The body is not what its headers say.' : undefined;
  return new Fault(code, detail, { cause: error });
}

function codeOf(error: unknown): ErrorCode {
  // Express throws these for a path such as `/%E0%A4%A`.
  if (error instanceof URIError) return 'address-unreadable';
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return 'body-too-large';
    case 'entity.parse.failed':
      return 'body-not-json';
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return 'not-acceptable-type';
    case 'request.aborted':
    case 'request.size.invalid':
      return 'body-invalid';
    default:
      return isOfTheCaller(error) ? 'body-invalid' : 'internal';
  }
}

/** Express's parsers let the caller see what is wrong with the request; a status alone may be another server's. */
function isOfTheCaller(error: unknown): boolean {
  return error instanceof Error && 'expose' in error && error.expose === true;
}
