/** What was said in one conversation, the last of it. */
import type { Kept, Said, Since } from './conversations.ts';

export interface SaidLog {
  /** Keeps it, and drops the oldest where there is too much. */
  readonly append: (said: Said, at: number) => Kept;
  /** What a client that did not hear whether its activity arrived has sent before. */
  readonly earlier: (said: Said) => Kept | undefined;
  readonly since: (watermark: number, most: number) => Since;
  /** How many characters the visitor's activities have. */
  readonly characters: () => number;
}

/** @param most How many activities are kept. */
export function saidLog(conversationId: string, most: number): SaidLog {
  const said: Kept[] = [];
  // Watermarks count what was dropped from the front, too.
  let dropped = 0;
  let characters = 0;
  return {
    append: (content, at) => {
      const id = `${conversationId}|${String(dropped + said.length + 1).padStart(7, '0')}`;
      const kept: Kept = { ...content, id, at };
      said.push(kept);
      characters += charactersOf(kept);
      if (said.length > most) drop();
      return kept;
    },
    earlier: (content) => said.find((kept) => isRepetition(kept, content)),
    since: (watermark, page) => {
      const from = Math.min(Math.max(watermark - dropped, 0), said.length);
      const found = said.slice(from, from + page);
      return { said: found, watermark: dropped + from + found.length };
    },
    characters: () => characters,
  };

  function drop(): void {
    for (const oldest of said.splice(0, 1)) characters -= charactersOf(oldest);
    dropped += 1;
  }
}

/** The same words under the id that the client gave them; a client that gives no ids never repeats itself. */
function isRepetition(kept: Kept, said: Said): boolean {
  if (kept.kind !== 'visitor' || said.kind !== 'visitor') return false;
  const id = said.activity.channelData?.clientActivityID;
  return (
    id !== undefined && id === kept.activity.channelData?.clientActivityID && said.activity.text === kept.activity.text
  );
}

/** The bot's replies are the knowledge's own text, which is kept once for all. */
function charactersOf(kept: Kept): number {
  return kept.kind === 'visitor' ? JSON.stringify(kept.activity).length : 0;
}
