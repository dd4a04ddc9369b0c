/** The chat in a browser. */
import type { Chat } from './chat.ts';
import { type Socket, type SocketEvents, type StorageArea, usualPace } from './chat-environment.ts';
import { type ChatOptions, chatIn } from './chat-in.ts';

export interface OpenChatOptions extends ChatOptions {
  /** Where the conversation is kept: until the tab is closed, until it is deleted, or until the page is left. */
  readonly persist: 'session' | 'local' | 'none';
}

/** Shows what was kept, and calls nobody before `start` or `ask`. */
export function openChat({ persist, ...options }: OpenChatOptions): Chat {
  return chatIn(
    {
      fetch: (...request) => fetch(...request),
      openSocket,
      openStorage: () => areaFor(persist),
      events: window,
      now: Date.now,
      pace: usualPace,
    },
    options,
  );
}

/** Not every browser takes an address of `https:`, or one without a host. */
function openSocket(url: string, { onOpen, onText, onClose }: SocketEvents): Socket {
  const socket = new WebSocket(new URL(url, location.href).href.replace(/^http/, 'ws'));
  socket.onopen = onOpen;
  socket.onmessage = ({ data }) => onText(String(data));
  socket.onclose = onClose;
  return { send: (text) => socket.send(text), close: () => socket.close() };
}

function areaFor(persist: OpenChatOptions['persist']): StorageArea | undefined {
  if (persist === 'none') return undefined;
  return persist === 'local' ? localStorage : sessionStorage;
}
