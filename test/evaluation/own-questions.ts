/** The project's own evaluation questions. */
import { readdirSync } from 'node:fs';

const FOLDER = 'test/evaluation/questions';

/** Their files, in an order that is the same on every machine. */
export function ownQuestionFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => `${FOLDER}/${name}`);
}
