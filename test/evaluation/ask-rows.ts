/** Asks the bot every row of an evaluation file, each in a conversation of its own. */
import { toWire, type WireReply } from '../../src/channels/wire.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { type Found, findCandidates } from '../../src/conversation/find-candidates.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readRows, turnsOf } from './read-rows.ts';
import { judge, type Result, type Row } from './score.ts';

/** A judged reply with what it was decided on. */
export interface Asked extends Result {
  /** What was found for the last turn. */
  readonly found: Found;
}

/** The judged replies to the rows of a file. */
export function askRows(knowledge: Knowledge, file: string): readonly Asked[] {
  return readRows(file).map((row) => askRow(knowledge, row));
}

function askRow(knowledge: Knowledge, row: Row): Asked {
  const replies: WireReply[] = [];
  let before: Conversation = {};
  let found: Found | undefined;
  for (const [index, text] of turnsOf(row).entries()) {
    const utterance = { text, at: index * 60_000 };
    found = findCandidates(knowledge, before, utterance);
    const turn = respond(knowledge, before, utterance);
    replies.push(toWire(turn.reply));
    before = turn.conversation;
  }
  if (found === undefined) throw new Error(`Row ${row.id} has an empty list of turns.`);
  return { ...judge(row, replies), found };
}
