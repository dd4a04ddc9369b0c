/** Activities as channels send them. */
import { readFileSync } from 'node:fs';

/** A recorded shape from `test/fixtures/activities`, answered at `serviceUrl`, with changes. */
export function recorded(name: string, serviceUrl: string, changes: object = {}): Record<string, unknown> {
  const file = new URL(`../../../../fixtures/activities/${name}.json`, import.meta.url);
  return { ...JSON.parse(readFileSync(file, 'utf8')), serviceUrl, ...changes };
}

/** The least that a message needs. */
export function message(serviceUrl: string, changes: object = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: 'activity-1',
    channelId: 'webchat',
    serviceUrl,
    from: { id: 'person' },
    recipient: { id: 'bot' },
    conversation: { id: 'conversation' },
    text: 'does it hurt?',
    ...changes,
  };
}
