/** The conversation asked for again and again, where sockets are not let through. */
import { pause } from './chat-pause.ts';

/** After so many turns it is time to try a socket again: what stood in the way may be gone. */
const TURNS = 300;

/** Resolves when it was hung up, or after some minutes; rejects as `read` does. `every` is in milliseconds. */
export async function followByPolling(read: () => Promise<void>, every: number, signal: AbortSignal): Promise<void> {
  for (let turn = 0; turn < TURNS && !signal.aborted; turn += 1) {
    await read();
    await pause(every, signal);
  }
}
