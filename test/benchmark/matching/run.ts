/**
 * `npm run bench:matching`: this engine beside what others use, on public question sets and on our own; writes
 * `test/benchmark/RESULTS.md`.
 *
 * `--sets DIR` is the folder of the public sets; without them only our own questions are asked.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { introduction, METHOD } from './introduction.ts';
import { installPeers } from './peers.ts';
import { setsIn } from './question-sets.ts';
import { seedsSection, setSection } from './sets-section.ts';
import { shippedSection } from './shipped/section.ts';

const RESULTS = 'test/benchmark/RESULTS.md';
const DEFAULT_SETS = '../shared/evaluation/public';

const { values } = parseArgs({ options: { sets: { type: 'string', default: DEFAULT_SETS } } });
const sets = setsIn(values.sets);
if (sets.length === 1) console.error(`There are no public sets in ${values.sets}: only our own questions.`);

installPeers();
const written: string[] = [];
// A run takes an hour on a slow machine: what has been measured is kept.
for (const part of parts()) {
  written.push(part);
  writeFileSync(RESULTS, `${written.join('\n\n')}\n`);
}
console.log(`Written to ${RESULTS}.`);

function* parts(): Generator<string> {
  yield introduction();
  yield shippedSection();
  yield METHOD;
  for (const set of sets) yield setSection(values.sets, set);
  if (sets.length > 1) yield seedsSection(values.sets, sets);
}
