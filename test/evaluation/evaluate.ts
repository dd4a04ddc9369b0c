/**
 * `npm run evaluate -- [--questions] FILE…`: asks the bot the questions of evaluation files and scores its replies.
 *
 * Without a file: the project's own questions, compared with `baseline.json`. `--details` prints every row that is not
 * strictly right, `--json` the figures for a machine, `--report FOLDER` writes a page with charts (for the project's own
 * questions into `test/evaluation/report/` without being asked), `--thresholds` prints what other answer thresholds
 * would cost and nothing else, `--write-baseline` keeps the figures as the new baseline, `--encoder FOLDER` asks with a
 * sentence encoder (docs/encoder.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SURE } from '../../src/conversation/find-candidates.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { shippedKnowledge } from '../fixtures/shipped-knowledge.ts';
import { type Asked, askRows } from './ask-rows.ts';
import { baselineOf, worseThan } from './baseline.ts';
import { measure } from './measure.ts';
import { ownQuestionFiles } from './own-questions.ts';
import { readRows } from './read-rows.ts';
import { writeReport } from './report.ts';
import { brokenPromises, type Summary } from './summary.ts';
import { detailLines, summaryTable, thresholdTable } from './table.ts';
import { thresholdGrid } from './threshold-grid.ts';

const BASELINE = 'test/evaluation/baseline.json';
const EMBEDDINGS = 'node_modules/.cache/dermapen/embeddings.bin';
const OWN_REPORT = 'test/evaluation/report';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    questions: { type: 'string', multiple: true, default: [] },
    details: { type: 'boolean', default: false },
    encoder: { type: 'string' },
    json: { type: 'boolean', default: false },
    report: { type: 'string' },
    thresholds: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
});
const named = [...values.questions, ...positionals];
const files = named.length === 0 ? ownQuestionFiles() : named;
const unreadable = files.flatMap(whyUnreadable);
process.exitCode = unreadable.length > 0 ? refuse(unreadable) : await run();

/** Looked at first: learning the knowledge base takes a while. */
function whyUnreadable(file: string): readonly string[] {
  try {
    readRows(file);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function refuse(reasons: readonly string[]): number {
  console.error(reasons.join('\n'));
  return 2;
}

async function run(): Promise<number> {
  const shipped = shippedKnowledge();
  const knowledge = values.encoder === undefined ? shipped : await encoded(shipped, values.encoder);
  const asked = files.flatMap((file) => askRows(knowledge, file));
  return values.thresholds ? printThresholds(asked) : evaluate(knowledge, asked);
}

async function encoded(shipped: Knowledge, folder: string): Promise<Knowledge> {
  const { joinEncoder } = await import('../../src/encoder/join-encoder.ts');
  const onFault = (fault: string) => console.error(`Matched without the encoder: ${fault}.`);
  return joinEncoder(shipped, { folder, keptIn: EMBEDDINGS, onFault });
}

function printThresholds(results: readonly Asked[]): number {
  console.log(thresholdTable(thresholdGrid(results), SURE));
  return 0;
}

function evaluate(knowledge: Knowledge, asked: readonly Asked[]): number {
  const measures = measure(asked, knowledge.disclaimer);
  const { summary } = measures;
  const isOwn = named.length === 0;
  const broken = [...brokenPromises(summary), ...(isOwn ? compared(summary) : [])];
  const folder = values.report ?? (isOwn ? OWN_REPORT : undefined);
  if (folder !== undefined) writeReport(folder, { files, knowledge: knowledge.version }, measures);

  console.log(
    values.json ? JSON.stringify({ files, ...measures, broken }, null, 2) : summaryTable(files, measures, broken),
  );
  if (values.details) console.log(detailLines(asked).join('\n'));
  return broken.length === 0 ? 0 : 1;
}

/** What is worse than in the baseline, unless the baseline is being written. */
function compared(summary: Summary): readonly string[] {
  if (!values['write-baseline']) return worseThan(JSON.parse(readFileSync(BASELINE, 'utf8')), summary);
  writeFileSync(BASELINE, `${JSON.stringify(baselineOf(summary), null, 2)}\n`);
  return [];
}
