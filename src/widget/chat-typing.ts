/** The sign that the assistant is at work on a reply. */
import type { Memory } from './chat-memory.ts';

export interface Typing {
  readonly show: () => void;
  readonly stop: () => void;
}

/** Nobody types for longer; milliseconds. */
const LONGEST = 20_000;

export function typingSign({ change }: Pick<Memory, 'change'>): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    show: () => {
      clearTimeout(timer);
      timer = setTimeout(stop, LONGEST);
      change({ typing: true });
    },
    stop,
  };

  function stop(): void {
    clearTimeout(timer);
    change({ typing: false });
  }
}
