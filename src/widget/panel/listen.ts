/** What the panel listens to while the element is on the page: the chat, the window, the browser's own closing. */
import type { ChatState } from '../chat.ts';
import { emit } from '../emit.ts';
import { newsOf } from './news.ts';
import { fitToKeyboard, watchPhone } from './panel-dialog.ts';
import { scrollToLatest } from './scroll.ts';
import type { Stage } from './stage.ts';

const TYPING_SAID_AFTER_MS = 1500;

export interface Listening {
  /** The window has become a telephone's, or a desktop's. */
  readonly resized: () => void;
  /** The browser has closed the dialog by itself. */
  readonly closed: () => void;
  readonly signal: AbortSignal;
}

/** Starts the chat, and stops it with the signal. */
export function listen(stage: Stage, { resized, closed, signal }: Listening): void {
  const chat = stage.chat();
  const dialog = stage.dialog();
  let before = chat.state;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const stopHearing = chat.subscribe((after) => {
    hear(stage, before, after);
    if (before.typing !== after.typing) typing = sayTyping(stage, after.typing, typing);
    before = after;
  });
  signal.addEventListener('abort', () => {
    stopHearing();
    clearTimeout(typing);
    stage.announcer.stop();
    chat.stop();
  });
  dialog.addEventListener('close', () => dialog.open || closed(), { signal });
  watchPhone(resized, signal);
  fitToKeyboard(dialog, signal);
  stage.fetchDrawer();
  void chat.start();
}

function hear(stage: Stage, before: ChatState, after: ChatState): void {
  const { says, events } = newsOf(before, after, stage.strings());
  stage.change({});
  for (const { name, detail } of events) emit(stage.host, name, detail);
  if (!stage.view().isOpen) return;
  for (const text of says) stage.announcer.say(text);
  if (before.items.length !== after.items.length || before.typing !== after.typing) scrollToLatest(stage.find('#log'));
}

/** Said once, and only of a reply that takes its time. */
function sayTyping(stage: Stage, isTyping: boolean, timer: ReturnType<typeof setTimeout> | undefined): typeof timer {
  clearTimeout(timer);
  if (!isTyping) return undefined;
  return setTimeout(() => stage.announcer.say(stage.strings().announce.typing), TYPING_SAID_AFTER_MS);
}
