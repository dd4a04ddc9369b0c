/** The chat, put together: a history, the line to the clinic, and what is done while there is none. */
import type { Chat, ChatItem } from './chat.ts';
import { chatControl } from './chat-control.ts';
import { conversation as openConversation } from './chat-conversation.ts';
import type { Environment } from './chat-environment.ts';
import { historyActions, newId } from './chat-history.ts';
import { isUnsent } from './chat-items.ts';
import { chatLine } from './chat-line.ts';
import { type Memory, memory as openMemory } from './chat-memory.ts';
import type { OpenDevice } from './chat-on-device.ts';
import { publishedQuestions } from './chat-questions.ts';
import { type DirectLine, directLine as openDirectLine } from './direct-line.ts';
import { openStorage } from './storage.ts';

export interface ChatOptions {
  /** Where the assistant lives, without a slash at the end; empty for the page's own origin. */
  readonly endpoint: string;
  /** Answers while there is no line. Without it questions wait. */
  readonly openDevice?: OpenDevice;
}

/** A chat in these surroundings. What was kept is shown at once; nothing is sent before `start` or `ask`. */
export function chatIn(environment: Environment, { endpoint, openDevice }: ChatOptions): Chat {
  const { now, events } = environment;
  const storage = openStorage(`dermapen-chat:${endpoint}`, environment.openStorage);
  const memory = openMemory(storage);
  const { known, change } = memory;
  const history = historyActions(memory, now);
  const conversation = openConversation(memory, storage, now);
  const directLine = openDirectLine({ endpoint, fetch: environment.fetch, now });
  const sweep = async () => known().deletions.length === 0 || (await sweepDeletions(memory, directLine));
  const parts = { environment, memory, conversation, directLine, openDevice, onReady: sweep };
  const { line, outbox, device, send } = chatLine(parts);
  const control = chatControl({ events, memory, conversation, line, sweep });

  return {
    get state() {
      return memory.state();
    },
    subscribe: memory.subscribe,
    start: control.start,
    ask: (text) => {
      if (text.trim() !== '') speak(() => history.say(text.trim()));
    },
    tryAgain: (id) => speak(() => history.sayAgain(id)),
    refuseUpload: () => history.note('upload-refused'),
    rate: (id, given) => {
      for (const entry of history.rate(id, given)) {
        const value = { entry, helpful: given === 'helpful' };
        // Not worth asking twice.
        line.post({ type: 'event', name: 'feedback', value }).catch(() => {});
      }
    },
    startOver,
    deleteData,
    seen: (isSeen) => change({ isSeen }),
    questions: publishedQuestions(endpoint, environment.fetch),
    stop: control.stop,
  };

  function speak(act: () => void): void {
    act();
    control.hurry();
    send();
  }

  /** Nothing typed is lost: what has not been sent goes along. */
  async function startOver(): Promise<void> {
    const underWay = outbox.underWay();
    // What is on its way may arrive in the conversation that is left, and is asked here as another one.
    const unsent = known().items.filter(isUnsent);
    const tokens = leaveBehind(unsent.map((said) => (said.id === underWay ? { ...said, id: newId() } : said)));
    change({ earlier: tokens, connection: 'connecting' });
    control.renew();
    await control.start();
  }

  async function deleteData(): Promise<void> {
    control.end();
    const tokens = leaveBehind([]);
    change({ earlier: [], deletions: [...known().deletions, ...tokens] });
    history.note((await sweep()) ? 'data-deleted' : 'deletion-pending');
  }

  /** The tokens of this conversation and of earlier ones. */
  function leaveBehind(items: readonly ChatItem[]): readonly string[] {
    const { session, earlier } = known();
    history.beginAfresh(items);
    device?.startOver();
    return session === undefined ? earlier : [...earlier, session.token];
  }
}

/** Seldom needed, and so not part of the application; what can't be fetched is tried again. */
async function sweepDeletions(memory: Memory, directLine: DirectLine): Promise<boolean> {
  try {
    return await (await import('./chat-deletions.ts')).sweepDeletions(memory, directLine);
  } catch {
    return false;
  }
}
