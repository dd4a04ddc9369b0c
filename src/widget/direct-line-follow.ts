/** Staying in a conversation: by a socket, else by asking again and again. */
import { followByPolling } from './direct-line-polling.ts';
import { followSocket, type SocketParts } from './direct-line-socket.ts';

/** Resolves when the line has ended; rejects as `readOn`, with a `LineFault`, when it was lost while asking. */
export async function follow(parts: SocketParts & { readonly readOn: () => Promise<void> }): Promise<void> {
  if (await followSocket(parts)) return;
  await followByPolling(parts.readOn, parts.environment.pace.poll, parts.signal);
}
