/** Conversations that the visitor has deleted and the server has not yet. */
import type { ChatItem } from './chat.ts';
import type { Memory } from './chat-memory.ts';
import { type DirectLine, isGone } from './direct-line.ts';

/** Has the server delete them; true when none is left. Never rejects. */
export async function sweepDeletions(memory: Memory, { forget }: Pick<DirectLine, 'forget'>): Promise<boolean> {
  for (const token of memory.known().deletions) {
    if (await isForgotten(token, forget)) drop(memory, token);
  }
  return memory.known().deletions.length === 0;
}

async function isForgotten(token: string, forget: DirectLine['forget']): Promise<boolean> {
  try {
    await forget(token);
    return true;
  } catch (fault) {
    // Without the right to a conversation there is no conversation: it lasts as long as its tokens.
    return isGone(fault);
  }
}

function drop(memory: Memory, token: string): void {
  const { deletions, items } = memory.known();
  const left = deletions.filter((other) => other !== token);
  memory.change({ deletions: left, items: left.length === 0 ? items.map(asDone) : items });
}

function asDone(item: ChatItem): ChatItem {
  return item.kind === 'noted' && item.note === 'deletion-pending' ? { ...item, note: 'data-deleted' } : item;
}
