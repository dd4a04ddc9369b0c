/** The open streams of all conversations. */
import type { Stream } from './stream.ts';
import type { WireActivity } from './wire-activity.ts';

export interface Streams {
  /** Adds it until the returned function is called. */
  readonly add: (stream: Stream, conversationId: string, address: string) => () => void;
  /** Whether one more would be too many for the conversation, the address or the server. */
  readonly isFull: (conversationId: string, address: string) => boolean;
  /** Something was said in the conversation. */
  readonly wake: (conversationId: string) => void;
  readonly show: (conversationId: string, activity: WireActivity) => void;
  /** Closes the conversation’s streams for good. */
  readonly end: (conversationId: string) => void;
  readonly tick: () => void;
  /** The server is stopping: clients come back to the next one. */
  readonly closeAll: () => void;
}

/** Tabs of one visitor; visitors behind one address, such as a clinic’s own; everybody. */
const MOST = { conversation: 10, address: 100, server: 10_000 };

const ENDED = 1000;
const RESTARTING = 1012;

export function openStreams(most: typeof MOST = MOST): Streams {
  const byConversation = new Map<string, Set<Stream>>();
  const byAddress = new Map<string, number>();
  let all = 0;

  const each = (conversationId: string, act: (stream: Stream) => void): void => {
    for (const stream of byConversation.get(conversationId) ?? []) act(stream);
  };
  const everyone = (act: (stream: Stream) => void): void => {
    for (const conversationId of byConversation.keys()) each(conversationId, act);
  };
  return {
    add: (stream, conversationId, address) => {
      const streams = byConversation.get(conversationId) ?? new Set();
      byConversation.set(conversationId, streams.add(stream));
      countAddress(address, 1);
      return () => {
        streams.delete(stream);
        if (streams.size === 0) byConversation.delete(conversationId);
        countAddress(address, -1);
      };
    },
    isFull: (conversationId, address) =>
      (byConversation.get(conversationId)?.size ?? 0) >= most.conversation ||
      (byAddress.get(address) ?? 0) >= most.address ||
      all >= most.server,
    wake: (conversationId) => each(conversationId, (stream) => stream.wake()),
    show: (conversationId, activity) => each(conversationId, (stream) => stream.show(activity)),
    end: (conversationId) => each(conversationId, (stream) => stream.close(ENDED)),
    tick: () => everyone((stream) => stream.tick()),
    closeAll: () => everyone((stream) => stream.close(RESTARTING)),
  };

  function countAddress(address: string, change: 1 | -1): void {
    all += change;
    const count = (byAddress.get(address) ?? 0) + change;
    if (count === 0) byAddress.delete(address);
    else byAddress.set(address, count);
  }
}
