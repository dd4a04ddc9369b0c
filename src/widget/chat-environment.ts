/** What the chat needs of its surroundings: a browser's, or a test's. */

/** `localStorage` or `sessionStorage`. */
export interface StorageArea {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

/** As much of a WebSocket as is used. */
export interface Socket {
  readonly send: (text: string) => void;
  readonly close: () => void;
}

export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** By whomever, for whatever reason, and also where it never opened. */
  readonly onClose: () => void;
}

export interface Environment {
  readonly fetch: typeof fetch;
  /** Throws, or never opens, where sockets are not let through. */
  readonly openSocket: (url: string, events: SocketEvents) => Socket;
  /** May throw: a browser can forbid it. */
  readonly openStorage: () => StorageArea | undefined;
  /** Where `online`, `offline` and `storage` are told. */
  readonly events: Pick<EventTarget, 'addEventListener'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly pace: Pace;
}

/** How patient the chat is; milliseconds. */
export interface Pace {
  readonly firstRetry: number;
  readonly longestRetry: number;
  readonly poll: number;
  /** The longest a socket may take to open. */
  readonly opening: number;
  readonly keepAlive: number;
}

export const usualPace: Pace = { firstRetry: 500, longestRetry: 30_000, poll: 1500, opening: 5000, keepAlive: 20_000 };
