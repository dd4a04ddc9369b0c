/** A visitor with a browser: tabs that share a storage, and a chat in each. */
import { WebSocket } from 'ws';
import type { Chat, ChatItem, ChatState } from '../../src/widget/chat.ts';
import type { Environment, SocketEvents, StorageArea } from '../../src/widget/chat-environment.ts';
import { type ChatOptions, chatIn } from '../../src/widget/chat-in.ts';

/** Patient enough for a real server on this machine, and no more. */
const PACE: Environment['pace'] = { firstRetry: 10, longestRetry: 80, poll: 20, opening: 1000, keepAlive: 1000 };

export interface Browser {
  /** Opens a page in a new tab, with nothing of its own but the storage. */
  readonly open: (options?: Partial<ChatOptions & Pick<Environment, 'fetch' | 'openSocket' | 'now'>>) => Tab;
  readonly stored: () => string;
  readonly closeAll: () => void;
}

export interface Tab {
  readonly chat: Chat;
  /** Every state there was since the page was opened. */
  readonly states: readonly ChatState[];
  /** Resolves when this is true of the state; rejects with what there is instead. */
  readonly until: (isSo: (state: ChatState) => boolean) => Promise<ChatState>;
  readonly tell: (event: 'online' | 'offline') => void;
  /** The page is left, without a goodbye. */
  readonly leave: () => void;
}

/** Other programs may keep the machine busy. */
const PATIENCE_MS = 25_000;

export function browser(endpoint: string): Browser {
  const stored = new Map<string, string>();
  const tabs = new Map<EventTarget, Tab>();

  function areaOf(events: EventTarget): StorageArea {
    const set = (key: string, value: string) => {
      stored.set(key, value);
      for (const others of tabs.keys())
        if (others !== events) setImmediate(() => others.dispatchEvent(new Event('storage')));
    };
    return { getItem: (key) => stored.get(key) ?? null, setItem: set, removeItem: (key) => stored.delete(key) };
  }

  return {
    open: ({ fetch = globalThis.fetch, openSocket = openRealSocket, now = Date.now, ...options } = {}) => {
      const events = new EventTarget();
      const openStorage = () => areaOf(events);
      const environment = { fetch, openSocket, openStorage, events, now, pace: PACE };
      const tab = watch(chatIn(environment, { endpoint, ...options }), events, () => tabs.delete(events));
      tabs.set(events, tab);
      return tab;
    },
    stored: () => [...stored.values()].join('\n'),
    closeAll: () => {
      for (const tab of tabs.values()) tab.leave();
    },
  };
}

/** What the visitor sees, a line each: `> asked`, `= entry`, `* note`. */
export function shown({ items }: ChatState): readonly string[] {
  return items.map(line);
}

function line(item: ChatItem): string {
  switch (item.kind) {
    case 'said':
      return `> ${item.text}${item.delivery === 'sent' ? '' : ` (${item.delivery})`}`;
    case 'replied':
      return `= ${item.reply.answers.map(({ entry }) => entry).join() || item.reply.kind}`;
    case 'noted':
      return `* ${item.note}`;
  }
}

function watch(chat: Chat, events: EventTarget, onLeave: () => void): Tab {
  const states: ChatState[] = [chat.state];
  chat.subscribe((state) => states.push(state));
  return {
    chat,
    states,
    until: (isSo) => until(chat, isSo),
    tell: (event) => events.dispatchEvent(new Event(event)),
    leave: () => {
      onLeave();
      chat.stop();
    },
  };
}

function until(chat: Chat, isSo: (state: ChatState) => boolean): Promise<ChatState> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!isSo(chat.state)) return;
      clearTimeout(timer);
      stop();
      resolve(chat.state);
    };
    const giveUp = () => {
      stop();
      const { connection, typing, unread } = chat.state;
      reject(new Error(`It did not come to that:\n${[...shown(chat.state), connection, typing, unread].join('\n')}`));
    };
    const timer = setTimeout(giveUp, PATIENCE_MS);
    const stop = chat.subscribe(look);
    look();
  });
}

function openRealSocket(url: string, { onOpen, onText, onClose }: SocketEvents): ReturnType<Environment['openSocket']> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'));
  socket.on('open', onOpen);
  socket.on('message', (data) => onText(String(data)));
  socket.on('error', () => undefined);
  socket.on('close', onClose);
  return { send: (text) => socket.send(text), close: () => socket.close() };
}
