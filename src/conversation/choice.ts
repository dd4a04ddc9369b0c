/** The answer to "did you mean": a number, "the first one", or *none of these*. */
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { withoutPauses, wordsOf } from '../matching/words.ts';
import type { Conversation } from './conversation.ts';
import * as messages from './messages.ts';
import type { Message } from './reply.ts';
import { wording } from './wording.ts';

const NUMBERS = new Map([
  ['1', 1],
  ['first', 1],
  ['1st', 1],
  ['2', 2],
  ['two', 2],
  ['second', 2],
  ['2nd', 2],
  ['3', 3],
  ['three', 3],
  ['third', 3],
  ['3rd', 3],
  ['4', 4],
  ['four', 4],
]);
const NONE = new Set(['none', 'neither', 'no', 'nope', 'nah']);
const YES = new Set(['yes', 'yeah', 'yep', 'correct', 'exactly']);
/** Words that may stand beside the choice: "number 2 please", "the first one". */
const BESIDE = new Set(
  'the a one number option please pls of these those them that thanks it is i mean meant'.split(' '),
);

/** The message for a choice or *none of these*; undefined when the utterance chooses nothing. */
export function choiceFrom(knowledge: Knowledge, { choices = [] }: Conversation, text: string): Message | undefined {
  const said = withoutPauses(wordsOf(text));
  if (said.join(' ') === wording.noneOfThese.toLowerCase()) return messages.noneOfThese();
  if (choices.length === 0) return undefined;
  const offered = choices.flatMap((id) => knowledge.entryById.get(id) ?? []);
  return chosen(knowledge, offered, said);
}

function chosen(knowledge: Knowledge, offered: readonly Entry[], said: readonly string[]): Message | undefined {
  const telling = said.filter((word) => !BESIDE.has(word));
  const [word = '', ...more] = telling;
  if (more.length > 0) return undefined;
  if (NONE.has(word)) return messages.noneOfThese();
  if (YES.has(word)) return offered.length === 1 ? numbered(knowledge, offered, 1) : messages.clarify(offered);
  if (/^\d$/.test(word) && !NUMBERS.has(word)) return messages.clarify(offered);
  return numbered(knowledge, offered, NUMBERS.get(word));
}

/** One past the last is *none of these*, as the list shows it. */
function numbered(knowledge: Knowledge, offered: readonly Entry[], number = 0): Message | undefined {
  if (number === offered.length + 1) return messages.noneOfThese();
  const entry = offered[number - 1];
  return entry === undefined ? undefined : messages.answers(knowledge, [{ entry, confidence: 1 }]);
}
