/** Rows and replies for tests of the evaluation; a test names only what it is about. */
import type { WireReply } from '../../../../src/channels/wire.ts';
import type { Candidate } from '../../../../src/matching/match.ts';
import type { Asked } from '../../../evaluation/ask-rows.ts';
import { judge, type Result, type Row } from '../../../evaluation/score.ts';
import { tinyEntry, tinyKnowledge } from '../../../fixtures/tiny-knowledge.ts';

export const DISCLAIMER = 'The disclaimer.';

export const row = (fields: Partial<Row>): Row => ({ id: 'r', expect: 'seed', text: 't', ...fields });

/** A reply with these entries as its answers. */
export function reply(
  kind: WireReply['kind'],
  entries: readonly string[] = [],
  text = `Text. ${DISCLAIMER}`,
): WireReply {
  const answers = entries.map((entry) => ({ entry, topic: 't', question: 'q', text: 'a', confidence: 1 }));
  const contact = { phone: '', email: '', url: '', emergency: '' };
  return { kind, text, answers, choices: [], suggestions: [], contact, disclaimer: DISCLAIMER, knowledge: 'v' };
}

/** “Did you mean” with these entries. */
export function asking(entries: readonly string[]): WireReply {
  return { ...reply('clarify'), choices: entries.map((entry) => ({ entry, question: 'q' })) };
}

export function result(fields: Partial<Row>, given: WireReply): Result {
  return judge(row(fields), [given]);
}

/** A result with the candidates that led to it, best first. */
export function asked(
  fields: Partial<Row>,
  given: WireReply,
  candidates: Readonly<Record<string, number>> = {},
): Asked {
  const found = Object.entries(candidates).map(([id, confidence]) => candidate(id, confidence));
  return {
    ...result(fields, given),
    found: { knowledge: tinyKnowledge, candidates: found, several: [], isElsewhere: false },
  };
}

function candidate(id: string, confidence: number): Candidate {
  const entry = tinyKnowledge.entries.find((each) => each.id === id);
  // The loader alone makes ids in the product; an id that is not in the fixture has to be forged.
  return { entry: entry ?? { ...tinyEntry(), id: id as Candidate['entry']['id'] }, confidence };
}
