/** The one voice of the panel: a polite status. Nothing else on it is live, so nothing is said twice. */
const PAUSE_MS = 120;

export interface Announcer {
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/** Speaks through the element, if it is there by then. */
export function openAnnouncer(status: () => Element | null): Announcer {
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return { say, stop: () => clearTimeout(timer) };

  /** What comes at the same moment is said together; the same words twice are a change, because of the pause. */
  function say(text: string): void {
    waiting.push(text);
    write('');
    clearTimeout(timer);
    timer = setTimeout(() => {
      write(waiting.join(' '));
      waiting = [];
    }, PAUSE_MS);
  }

  function write(text: string): void {
    const element = status();
    if (element) element.textContent = text;
  }
}
