/** A warning for whoever forgot a setting: to the page itself, a refusal looks like a failure of the network. */
import { errors } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { IsAllowedOrigin } from '../directline/cross-origin.ts';

/** The same answers; an origin that is refused is named in the log, once. */
export function warnUnlisted(isAllowed: IsAllowedOrigin, log: Pick<Log, 'warn'>): IsAllowedOrigin {
  const named = new Set<string>();
  return (origin, host) => {
    if (isAllowed(origin, host)) return true;
    if (named.size < MOST && !named.has(origin) && isOrigin(origin)) {
      named.add(origin);
      log.warn({ code: CODE, origin, setting: 'DERMAPEN_WIDGET_ORIGINS' }, errors[CODE].title);
    }
    return false;
  };
}

const CODE = 'origin-not-listed';
/** Anybody can make up origins. */
const MOST = 50;
/** As long as a host name may be, with what stands around it. */
const LONGEST = 270;

/** As browsers send it, so that nothing else gets into the log; a page that was opened from a file sends `null`. */
function isOrigin(origin: string): boolean {
  if (origin === 'null') return true;
  return origin.length <= LONGEST && URL.canParse(origin) && new URL(origin).origin === origin;
}
