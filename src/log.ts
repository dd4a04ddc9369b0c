/** The log: lines of JSON without anything a patient typed. */
import { pino } from 'pino';

/** The levels this program uses. The fields come first, as pino has them. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A log on standard output. */
export function jsonLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be told of an error: its name and code and where it was thrown, not its message, which may quote a text. */
export function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  // The stack begins with the message, and a line of that may look like a frame.
  const frames = error.stack
    ?.slice(error.stack.lastIndexOf(error.message) + error.message.length)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 5);
  return {
    error: error.name,
    ...('code' in error ? { code: error.code } : {}),
    at: frames?.map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  };
}
