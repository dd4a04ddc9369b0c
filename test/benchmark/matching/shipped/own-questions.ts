/** The project's own questions and the shipped knowledge, as a set to measure on. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Row, rowSchema } from '../../../evaluation/score.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import type { QuestionSet } from '../question-sets.ts';

const FOLDER = 'test/evaluation/questions';

/** Questions that name the entry that is right, against those that the clinic has no answer to. */
export function ownSet(): QuestionSet {
  const { entries, entryById } = shippedKnowledge();
  const rows = ownRows();
  return {
    phrasings: entries.flatMap(({ id, question, alternatives }) =>
      [question, ...alternatives].map((text) => ({ label: id, text })),
    ),
    inScope: rows.flatMap(({ text, entry }) =>
      text === undefined || entry === undefined || entryById.get(entry) === undefined ? [] : [{ label: entry, text }],
    ),
    outOfScope: rows.flatMap(({ text, expect }) => (text !== undefined && expect === 'out' ? [text] : [])),
  };
}

/** Every message of our own questions, each turn of a dialogue by itself. */
export function ownMessages(): readonly string[] {
  return ownRows().flatMap(({ text, turns = [] }) => [
    ...(text === undefined ? [] : [text]),
    ...turns.map((turn) => (typeof turn === 'string' ? turn : turn.text)),
  ]);
}

function ownRows(): readonly Row[] {
  const files = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const lines = files.flatMap((file) => file.split('\n')).filter((line) => line.trim() !== '');
  return lines.map((line) => rowSchema.parse(JSON.parse(line)));
}
