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

/** How much of a conversation is kept. */
export interface LogBounds {
  readonly activities: number;
  /** Of what the visitor has sent. */
  readonly characters: number;
}

interface Line {
  readonly kept: Kept;
  readonly characters: number;
}

export function saidLog(conversationId: string, most: LogBounds): SaidLog {
  const lines: Line[] = [];
  // Watermarks count what was dropped from the front, too.
  let dropped = 0;
  let characters = 0;
  return {
    append: (content, at) => {
      const id = `${conversationId}|${String(dropped + lines.length + 1).padStart(7, '0')}`;
      const line = { kept: { ...content, id, at }, characters: charactersOf(content) };
      lines.push(line);
      characters += line.characters;
      while (lines.length > most.activities || (characters > most.characters && lines.length > 1)) drop();
      return line.kept;
    },
    earlier: (content) => lines.find(({ kept }) => isRepetition(kept, content))?.kept,
    since: (watermark, page) => {
      const from = Math.min(Math.max(watermark - dropped, 0), lines.length);
      const said = lines.slice(from, from + page).map(({ kept }) => kept);
      return { said, watermark: dropped + from + said.length };
    },
    characters: () => characters,
  };

  function drop(): void {
    for (const oldest of lines.splice(0, 1)) characters -= oldest.characters;
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
function charactersOf(said: Said): number {
  return said.kind === 'visitor' ? JSON.stringify(said.activity).length : 0;
}
