/** Answers from this device that get out of the visitor's way: what is not needed yet waits. */
import type { WireReply } from '../../channels/wire.ts';
import type { Offline } from './offline.ts';

/** When the page may be kept busy, and what may be fetched. */
export interface Manners {
  /** The visitor pays for what is fetched, or waits long for it. */
  readonly savesData: () => boolean;
  /** Resolves when the page has nothing to do. */
  readonly idle: () => Promise<void>;
  /** The same, and the visitor is not typing; false if the panel has been closed meanwhile. */
  readonly calm: () => Promise<boolean>;
  /** Resolves when what has been drawn is on the screen. */
  readonly painted: () => Promise<void>;
  /** Resolves when a visitor has waited as long for an answer as one can be asked to. */
  readonly patience: () => Promise<void>;
}

/** The same answers: the copy comes in an idle moment, and not before it is needed where data is to be saved. */
export function sparing(offline: Offline, { savesData, idle, calm, painted, patience }: Manners): Offline {
  return { ...offline, refresh, prepare, answer };

  async function refresh(): Promise<boolean> {
    if (savesData()) return offline.hasCopy();
    await idle();
    return offline.refresh();
  }

  /** Only without a line: it blocks a slow phone for seconds, which most visitors never have to wait for. */
  async function prepare(): Promise<void> {
    if (await calm()) await offline.prepare();
  }

  async function answer(text: string): Promise<WireReply | undefined> {
    // From here nothing more may be drawn until there is an answer.
    await painted();
    const reply = await offline.answer(text);
    if (reply !== undefined || !savesData()) return reply;
    await Promise.race([offline.refresh(), patience()]);
    return offline.answer(text);
  }
}
