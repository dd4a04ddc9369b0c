/** The answers from this device, in a chunk of their own that is fetched when the chat first has a line. */
import type { OfflineAnswers } from './chat-on-device.ts';

/** None of it rejects: what can't be fetched can't answer, and is tried again. */
export function offlineOnDemand(endpoint: string): OfflineAnswers {
  let opened: Promise<OfflineAnswers> | undefined;
  return {
    refresh: () => ask((offline) => offline.refresh()),
    hasCopy: () => ask((offline) => offline.hasCopy()),
    prepare: () => ask((offline) => offline.prepare()),
    heard: (version) => ask((offline) => offline.heard(version)),
    answer: (text) => ask((offline) => offline.answer(text)),
    startOver: () => void opened?.then((offline) => offline.startOver()),
  };

  async function ask<Answer>(question: (offline: OfflineAnswers) => Promise<Answer>): Promise<Answer | undefined> {
    try {
      opened ??= import('./open-offline.ts').then((module) => module.openOfflineAnswers(endpoint));
      return await question(await opened);
    } catch {
      opened = undefined;
      return undefined;
    }
  }
}
