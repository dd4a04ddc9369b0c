/** The metrics, in Prometheus's form. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Every metric of our own. `docs/operations.md` holds the same table, held equal by a test. */
export const metricNames = {
  dermapen_turns_total: 'Turns answered, by channel and kind of reply.',
  dermapen_turn_seconds: 'How long a turn took, in seconds, by channel.',
  dermapen_turn_faults_total: 'Turns that failed and were answered with an apology, by channel.',
  dermapen_feedback_total: 'What visitors said of answers, by entry and whether it helped.',
  dermapen_encoder_faults_total: 'Texts that were matched without the sentence encoder, by fault.',
} as const;

/** The channels that are counted by name: a caller may claim any, and each name would be kept for ever. */
const KNOWN_CHANNELS = new Set([
  ...['rest', 'page', 'terminal'],
  ...['msteams', 'webchat', 'directline', 'slack', 'facebook', 'sms', 'telegram', 'line', 'email', 'emulator'],
]);

/** Counts turns. */
export interface Metrics {
  readonly registry: Registry;
  readonly answered: (channel: string, kind: string, milliseconds: number) => void;
  readonly failed: (channel: string) => void;
  /** The entry is a published one: each name would be kept for ever. */
  readonly rated: (entry: string, isHelpful: boolean) => void;
  readonly notEncoded: (fault: string) => void;
}

/** Metrics in a registry of their own, with Node's beside them. */
export function metrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const metric = (name: keyof typeof metricNames) => ({ name, help: metricNames[name], registers: [registry] });
  const turns = new Counter({ ...metric('dermapen_turns_total'), labelNames: ['channel', 'kind'] });
  const seconds = new Histogram({
    ...metric('dermapen_turn_seconds'),
    labelNames: ['channel'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
  });
  const feedback = new Counter({ ...metric('dermapen_feedback_total'), labelNames: ['entry', 'helpful'] });
  const notEncoded = new Counter({ ...metric('dermapen_encoder_faults_total'), labelNames: ['fault'] });
  const faults = new Counter({ ...metric('dermapen_turn_faults_total'), labelNames: ['channel'] });
  return {
    registry,
    answered: (channel, kind, milliseconds) => {
      turns.inc({ channel: labelOf(channel), kind });
      seconds.observe({ channel: labelOf(channel) }, milliseconds / 1000);
    },
    failed: (channel) => faults.inc({ channel: labelOf(channel) }),
    rated: (entry, isHelpful) => feedback.inc({ entry, helpful: String(isHelpful) }),
    notEncoded: (fault) => notEncoded.inc({ fault }),
  };
}

function labelOf(channel: string): string {
  return KNOWN_CHANNELS.has(channel) ? channel : 'other';
}
