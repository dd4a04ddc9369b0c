/** What is said of a line that is gone. */
import type { ChatState } from '../chat.ts';
import type { Strings } from '../strings/strings.ts';

/** Undefined while there is a line, or hope of one. */
export function offlineWords(
  { connection, answersHere }: ChatState,
  { connection: words }: Strings,
): string | undefined {
  if (connection !== 'offline') return undefined;
  return answersHere ? words.offlineAnswers : words.offline;
}
