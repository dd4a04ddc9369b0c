/** When a browser's page is at rest. */
import type { Manners } from './sparing.ts';

/** A visitor who has not touched a key for this long is not typing; milliseconds. */
const NOT_TYPING_MS = 1000;
const LOOK_AGAIN_MS = 500;
/** No frame comes while the page is hidden. */
const NO_FRAME_MS = 100;
const PATIENCE_MS = 8000;

const OPEN_PANEL = 'dermapen-assistant[open]';

/** Listens for keys, so that it is to be called once a page. */
export function browserManners(): Manners {
  let keyAt = Number.NEGATIVE_INFINITY;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      keyAt = timeStamp;
    },
    { capture: true, passive: true },
  );
  return { savesData, idle, calm, painted, patience: () => pause(PATIENCE_MS) };

  async function calm(): Promise<boolean> {
    await idle();
    while (performance.now() - keyAt < NOT_TYPING_MS) {
      await pause(LOOK_AGAIN_MS);
      await idle();
    }
    return document.querySelector(OPEN_PANEL) !== null;
  }
}

/** Not every browser tells; its types do not know of it. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
}

/** Safari has no idle callback. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, NOT_TYPING_MS);
  });
}

/** The first frame draws, the second one begins when the first is on its way to the screen. */
function painted(): Promise<void> {
  const frames = new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  return Promise.race([frames, pause(NO_FRAME_MS)]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
