/** Both directions of the line: what is heard goes into the history, what waits goes out. */
import type { ChatItem, Said } from './chat.ts';
import type { Conversation } from './chat-conversation.ts';
import type { Environment } from './chat-environment.ts';
import { type History, hear } from './chat-hear.ts';
import { deliver } from './chat-items.ts';
import type { Memory } from './chat-memory.ts';
import type { OnDevice, OpenDevice } from './chat-on-device.ts';
import { typingSign } from './chat-typing.ts';
import { deviceOnDemand } from './device-on-demand.ts';
import type { DirectLine } from './direct-line.ts';
import type { ActivitySet } from './direct-line-activity.ts';
import { connection, type Connection as Line } from './direct-line-connection.ts';
import { type Outbox, outbox as openOutbox } from './outbox.ts';

export interface ChatLineParts {
  readonly environment: Environment;
  readonly memory: Memory;
  readonly conversation: Conversation;
  readonly directLine: DirectLine;
  /** Answers while there is no line; without it questions wait. */
  readonly openDevice: OpenDevice | undefined;
  /** The line has been made. */
  readonly onReady: () => void;
}

export interface ChatLine {
  readonly line: Line;
  readonly outbox: Outbox;
  readonly device: OnDevice | undefined;
  /** Has what waits sent, or else answered here. */
  readonly send: () => void;
}

export function chatLine({
  environment,
  memory,
  conversation,
  directLine,
  openDevice,
  onReady,
}: ChatLineParts): ChatLine {
  const { now } = environment;
  const { change } = memory;
  const typing = typingSign(memory);

  const line: Line = connection({
    environment,
    directLine,
    session: conversation.session,
    keepSession: conversation.keep,
    settle: conversation.settle,
    dropSession: conversation.drop,
    onState: (state) => {
      if (state !== 'online') typing.stop();
      change({ connection: state });
      if (state !== 'offline') return;
      send();
      device?.standIn();
    },
    onActivities: receive,
    onReady: () => {
      send();
      // Not in competition with the first words.
      if (memory.known().items.some(({ kind }) => kind === 'replied')) device?.keepCopy();
      onReady();
    },
  });
  const outbox = openOutbox({
    items: () => memory.known().items,
    deliver: mark,
    isReady: line.isReady,
    post,
    onLost: line.renew,
  });
  const device = openDevice && deviceOnDemand(() => openDevice({ memory, outbox, typing, now }));
  return { line, outbox, device, send };

  function send(): void {
    if (memory.known().connection !== 'offline') return void outbox.flush();
    for (const { id } of memory.known().items.filter(isOnItsWay)) if (id !== outbox.underWay()) mark(id, 'waiting');
    // There may be a line again by the time it turns out that there is no answer here.
    void device?.answer().then(outbox.flush);
  }

  async function post({ id, text }: Said): Promise<void> {
    typing.show();
    try {
      await line.post({ type: 'message', text, channelData: { clientActivityID: id } });
    } catch (fault) {
      typing.stop();
      throw fault;
    }
  }

  function receive({ activities, watermark }: ActivitySet): void {
    const session = conversation.session();
    if (session === undefined || (activities.length === 0 && watermark === session.watermark)) return;
    const before: History = memory.known();
    const after = activities.reduce((history, activity) => hear(history, activity, session.userId, now()), before);
    change({ ...after, session: watermark === undefined ? session : { ...session, watermark } });
    if (after.typing) typing.show();
    else typing.stop();
    const version = activities.findLast(({ channelData }) => channelData?.reply)?.channelData?.reply?.knowledge;
    if (version === undefined) return;
    device?.heard(version);
    device?.keepCopy();
  }

  function mark(id: string, delivery: Said['delivery']): void {
    change({ items: deliver(memory.known().items, id, delivery) });
  }
}

function isOnItsWay(item: ChatItem): item is Said {
  return item.kind === 'said' && item.delivery === 'sending';
}
