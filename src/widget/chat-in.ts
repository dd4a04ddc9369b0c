/** The chat, put together: a history, the line to the clinic, and what is done while there is none. */
import type { Chat, ChatItem } from './chat.ts';
import { chatControl } from './chat-control.ts';
import { conversation as openConversation } from './chat-conversation.ts';
import { sweepDeletions } from './chat-deletions.ts';
import type { Environment } from './chat-environment.ts';
import { historyActions } from './chat-history.ts';
import { isUnsent } from './chat-items.ts';
import { chatLine } from './chat-line.ts';
import { memory as openMemory } from './chat-memory.ts';
import type { OfflineAnswers } from './chat-on-device.ts';
import { publishedQuestions } from './chat-questions.ts';
import { directLine as openDirectLine } from './direct-line.ts';
import { openStorage } from './storage.ts';

export interface ChatOptions {
  /** Where the assistant lives, without a slash at the end; empty for the page's own origin. */
  readonly endpoint: string;
  /** Answers while there is no line. Without it questions wait. */
  readonly offline?: OfflineAnswers | undefined;
}

/** A chat in these surroundings. What was kept is shown at once; nothing is sent before `start` or `ask`. */
export function chatIn(environment: Environment, { endpoint, offline }: ChatOptions): Chat {
  const { now, events } = environment;
  const storage = openStorage(`dermapen-chat:${endpoint}`, environment.openStorage);
  const memory = openMemory(storage);
  const { known, change } = memory;
  const history = historyActions(memory, now);
  const conversation = openConversation(memory, storage, now);
  const directLine = openDirectLine({ endpoint, fetch: environment.fetch, now });
  const sweep = () => sweepDeletions(memory, directLine);
  const { line, outbox, send } = chatLine({ environment, memory, conversation, directLine, offline, onReady: sweep });
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
    const tokens = leaveBehind(known().items.filter((item) => isUnsent(item) && item.id !== outbox.underWay()));
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
    offline?.startOver();
    return session === undefined ? earlier : [...earlier, session.token];
  }
}
