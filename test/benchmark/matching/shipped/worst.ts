/** The messages that cost the most. */
import { match } from '../../../../src/matching/match.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { costOf } from '../cost.ts';
import { pick, type Random, randomOf } from '../random.ts';
import { ownMessages, ownSet } from './own-questions.ts';

/** The longest message that a channel lets in. */
const LONGEST = 2000;
/** Messages of each kind, all different where the kind lets them be. */
const MESSAGES = 30;

export interface Worst {
  readonly kind: string;
  /** Milliseconds of CPU, the median of its messages. */
  readonly cpu: number;
}

/** The usual message first, then each costly kind. */
export async function worst(): Promise<readonly Worst[]> {
  const knowledge = shippedKnowledge();
  const ask = (text: string): unknown => match(knowledge, text);
  const usual = await costOf([...ownMessages(), ...ownMessages()], ask);
  const results: Worst[] = [{ kind: 'our own questions', cpu: usual.medianCpu }];
  for (const [kind, texts] of Object.entries(messages())) {
    results.push({ kind, cpu: (await costOf(texts, ask)).medianCpu });
  }
  return results;
}

function messages(): Readonly<Record<string, readonly string[]>> {
  const random = randomOf('worst');
  const known = [...new Set(ownSet().phrasings.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []))];
  const longest = ownMessages().toSorted((a, b) => b.length - a.length)[0] ?? '';
  const many = (make: () => string): readonly string[] => Array.from({ length: MESSAGES }, make);
  return {
    '2,000 characters of unknown words': many(() => filled(() => unknownWord(random))),
    '2,000 characters of known words': many(() => filled(() => known[Math.floor(random() * known.length)] ?? '')),
    '2,000 times one letter': many(() => pick([...LETTERS], random).repeat(LONGEST)),
    [`our longest message, ${longest.length} characters`]: many(() => longest),
  };
}

const LETTERS = ['a', 'b', 'e', 'n', 's', 't'] as const;

function unknownWord(random: Random): string {
  return Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick([...LETTERS], random)).join('');
}

function filled(word: () => string): string {
  let text = word();
  while (text.length < LONGEST) text += ` ${word()}`;
  return text.slice(0, LONGEST);
}
