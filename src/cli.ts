/** The commands of the terminal: `ask` puts questions to the bot, `knowledge` checks the knowledge base; `match` has its own file. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bot } from './bot.ts';
import { answerBatch } from './channels/batch.ts';
import type { Handle } from './channels/channel.ts';
import { askOnce, converse, type Terminal } from './channels/terminal.ts';
import { matchCommand } from './cli-match.ts';
import { knowledgeFolder, loadSettingsFile } from './config.ts';
import { explanationText } from './explanation.ts';
import { readInput } from './input-file.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { report, reportJson } from './knowledge/report.ts';
import { writeSnapshot } from './knowledge/snapshot.ts';
import { collisions } from './matching/collisions.ts';
import { explain } from './matching/explain.ts';
import { memoryStore } from './storage/memory.ts';
import { type Learning, openTrained, TRAINED_FILE } from './trained-file.ts';

const ASK_HELP = `Usage: npm run ask -- [--json] [question]
       npm run --silent ask -- --batch FILE

  question       one question; without one, a conversation
  --json         replies as JSON, one a line
  --explain      why the matching finds what it finds, instead of the reply
  --batch FILE   JSON Lines in ({"id","text"} or {"id","turns":[…]}), JSON Lines out ({"id","replies":[…]})
  --knowledge D  the knowledge folder (default: that of DERMAPEN_KNOWLEDGE_FOLDER, else knowledge)
  --encoder D    the folder of a sentence encoder (default: none)
`;
const KNOWLEDGE_HELP = `Usage: npm run knowledge -- [--json] [folder]

  folder   the knowledge folder (default: that of DERMAPEN_KNOWLEDGE_FOLDER, else knowledge)
  --json   the problems for a machine
  --collisions   instead: the phrasings that look like another entry’s, worst first (takes a quarter of a minute)
  --prepare FOLDER   also write what a fast start needs to FOLDER: the checked knowledge and what matching learns from it
`;

const LEARNING: Readonly<Record<Learning, string>> = {
  first: 'Learning the knowledge base for the first time',
  anew: 'The knowledge base or the program has changed: learning it anew',
};

/** Where the build puts what a fast start needs; the same folder from the sources and from the build. */
const PREPARED = fileURLToPath(new URL('../dist', import.meta.url));

const [command, ...words] = process.argv.slice(2);
process.stdout.on('error', endQuietly);
process.exitCode = await run();

async function run(): Promise<number> {
  try {
    loadSettingsFile();
    if (command === 'ask') return await ask();
    if (command === 'knowledge') return checkKnowledge();
    if (command === 'match') return matchCommand(words);
    const named = `There is no command “${command ?? ''}”: use ask, knowledge or match.`;
    return refuse(`${named}\n\n${ASK_HELP}\n${KNOWLEDGE_HELP}`);
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function ask(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      batch: { type: 'string' },
      knowledge: { type: 'string' },
      encoder: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return help(ASK_HELP);
  const loaded = loadKnowledge(knowledgeFolder(values.knowledge));
  if (loaded.kind === 'refused') return refuse(`${report(loaded, { colour: colourOn(process.stderr) })}\n`);

  const rows = values.batch === undefined ? undefined : readInput(values.batch);
  const knowledge = await encodedBy(values.encoder, loaded.knowledge);
  learn(knowledge, PREPARED);
  const question = positionals.join(' ').trim();
  if (values.explain) return explained(knowledge, question);
  const handle = bot({ knowledge, store: memoryStore(), clock: Date.now });
  if (values.batch !== undefined && rows !== undefined) return batch(handle, values.batch, rows);
  const shown = values.json ? 'json' : 'text';
  const terminal: Terminal = { input: process.stdin, output: process.stdout, colour: colourOn(process.stdout) };
  await (question === '' ? converse(handle, shown, terminal) : askOnce(handle, question, shown, terminal));
  return 0;
}

function explained(knowledge: Knowledge, question: string): number {
  if (question === '') return refuse('There is nothing to explain: give a question.\n');
  process.stdout.write(`${explanationText(explain(knowledge, question))}\n`);
  return 0;
}

/** Nothing of the encoder is loaded unless its folder is named. */
async function encodedBy(folder: string | undefined, knowledge: Knowledge): Promise<Knowledge> {
  if (folder === undefined) return knowledge;
  const { joinEncoder } = await import('./encoder/join-encoder.ts');
  const keptIn = join(PREPARED, `${TRAINED_FILE}.embeddings`);
  const onFault = (fault: string) => process.stderr.write(`Matched without the encoder: ${fault}.\n`);
  return joinEncoder(knowledge, { folder, keptIn, onFault });
}

/** What matching learns is kept for the next time; says so when it takes a moment. */
function learn(knowledge: Knowledge, folder: string): void {
  const onLearning = (learning: Learning): void => {
    process.stderr.write(`${LEARNING[learning]}, which takes 20 to 60 seconds …\n`);
  };
  openTrained(knowledge, join(folder, TRAINED_FILE), onLearning);
}

async function batch(handle: Handle, path: string, rows: string): Promise<number> {
  const bad = await answerBatch(handle, rows, process.stdout);
  for (const { line, reason } of bad) process.stderr.write(`${path}, line ${line}: ${reason}\n`);
  return bad.length === 0 ? 0 : 1;
}

/** Prints what is wrong with the knowledge base, and exits with 1 if it may not be published. */
function checkKnowledge(): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      prepare: { type: 'string' },
      collisions: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return help(KNOWLEDGE_HELP);
  const folder = knowledgeFolder(positionals[0]);
  const loaded = loadKnowledge(folder);
  if (values.prepare !== undefined && loaded.kind === 'loaded') {
    writeSnapshot(folder, join(values.prepare, 'knowledge.json'), loaded.knowledge);
    learn(loaded.knowledge, values.prepare);
    return 0;
  }
  if (values.collisions && loaded.kind === 'loaded') return listCollisions(loaded.knowledge);
  const text = values.json ? reportJson(loaded) : report(loaded, { colour: colourOn(process.stdout) });
  process.stdout.write(`${text}\n`);
  return loaded.kind === 'refused' ? 1 : 0;
}

function listCollisions(knowledge: Knowledge): number {
  process.stderr.write('Leaving out every phrasing in turn, to see what the others take it for …\n');
  const found = collisions(knowledge);
  for (const { text, entry, takenFor, ahead } of found) {
    process.stdout.write(`${ahead.toFixed(1).padStart(5)}  “${text}” of ${entry} looks like ${takenFor}\n`);
  }
  process.stdout.write(
    `${found.length} phrasings look like another entry’s. Reword them, or give their entry more like them.\n`,
  );
  return 0;
}

function help(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(text: string): number {
  process.stderr.write(text);
  return 2;
}

/** A reader that has seen enough (`| head`) closes the pipe: no fault of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}

/** Colour is for a screen; `hasColors` heeds NO_COLOR. */
function colourOn(stream: NodeJS.WriteStream): boolean {
  return Boolean(stream.isTTY) && stream.hasColors();
}
