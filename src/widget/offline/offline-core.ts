/**
 * The bot's own core, in the browser: it answers from a copy of the published knowledge.
 *
 * This file is a chunk of its own, loaded only when it is wanted. It holds whatever `respond` needs, and no zod.
 */
import { readable } from '../../channels/readable-text.ts';
import { toWire, type WireReply } from '../../channels/wire.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import { apologise, respond, type Turn } from '../../conversation/respond.ts';
import { fromDeviceSnapshot } from '../../knowledge/device-snapshot.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { adoptLearnt } from './adopt-learnt.ts';

/** Takes one turn as the server would; `at` is in epoch milliseconds. */
export type OfflineCore = (before: Conversation, text: string, at: number) => OfflineTurn;

/** The reply as the server would send it, and the conversation after it. */
export interface OfflineTurn {
  readonly reply: WireReply;
  readonly conversation: Conversation;
}

/** The core with the knowledge of a snapshot, given as JSON, and what was learnt from it; undefined if they are of no use. */
export function openCore(snapshot: string, matching: Uint8Array): OfflineCore | undefined {
  const knowledge = fromDeviceSnapshot(parsed(snapshot));
  if (knowledge === undefined || !adoptLearnt(knowledge, matching)) return undefined;
  return (before, text, at) => {
    const { reply, conversation } = turn(knowledge, before, readable(text), at);
    return { reply: toWire(reply), conversation };
  };
}

function turn(knowledge: Knowledge, before: Conversation, text: string, at: number): Turn {
  try {
    return respond(knowledge, before, { text, at });
  } catch {
    // As on the server: a fault of ours still shows the way to a person, with the disclaimer.
    return { reply: apologise(knowledge), conversation: before };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
