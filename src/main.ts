/** Starts everything: settings, knowledge, server; stops it on a signal. */
import { fileURLToPath } from 'node:url';
import { bot } from './bot.ts';
import type { Forget } from './channels/channel.ts';
import { type Config, loadSettingsFile, readConfig } from './config.ts';
import { warmUp } from './conversation/respond.ts';
import { errors, Fault } from './errors.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Loaded } from './knowledge/load.ts';
import { report } from './knowledge/report.ts';
import { openKnowledge } from './knowledge/snapshot.ts';
import { listen } from './listen.ts';
import { jsonLog, type Log } from './log.ts';
import { prepare } from './matching/match.ts';
import { type Metrics, metrics as openMetrics } from './metrics.ts';
import { server } from './server.ts';
import { memoryStore } from './storage/memory.ts';
import { type Learning, openTrained, TRAINED_FILE } from './trained-file.ts';

/** Written by the build beside the program; it spares a start the checking of what has not changed. */
const SNAPSHOT = fileURLToPath(new URL('knowledge.json', import.meta.url));
const TRAINED = fileURLToPath(new URL(`../dist/${TRAINED_FILE}`, import.meta.url));
const EMBEDDINGS = `${TRAINED}.embeddings`;

try {
  await start();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`\nThe server did not start.\n\n${error.message}\n\n${errors[error.code].remedy}\n\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  loadSettingsFile();
  const config = readConfig();
  const log = jsonLog(config.logLevel);
  const metrics = openMetrics();
  const plain = published(openKnowledge(config.knowledgeFolder, SNAPSHOT), log);
  const onLearning = (learning: Learning): void =>
    log.info({ learning }, 'the build has not learnt this knowledge: learning it takes 20 to 60 seconds');
  // With an encoder too: devices that answer by themselves have none.
  const { packed: learnt } = openTrained(plain, TRAINED, onLearning);
  const knowledge = await encodedBy(config, plain, onLearning, log, metrics);
  const store = memoryStore();
  const handle = bot({ knowledge, store, clock: Date.now, log, metrics });
  const forget: Forget = (conversationId) => store.forget(conversationId);
  let draining = false;
  const web = server({ config, knowledge, learnt, handle, forget, log, metrics, isDraining: () => draining });
  const running = await listen(web, config);
  process.stdout.write(welcome(config, knowledge, running.port));
  // The first question would otherwise wait for the indexes.
  setImmediate(() => warmUp(knowledge));
  const onSignal = () => {
    // The first signal lets requests finish; a second one does not wait.
    if (draining) process.exit(1);
    draining = true;
    void running.stop();
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

/** The knowledge as it is matched: with an encoder, if one is set. Nothing of it is loaded otherwise. */
async function encodedBy(
  { encoderFolder }: Config,
  plain: Knowledge,
  onLearning: (learning: Learning) => void,
  log: Log,
  metrics: Metrics,
): Promise<Knowledge> {
  if (encoderFolder === undefined) return plain;
  const { joinEncoder } = await import('./encoder/join-encoder.ts');
  const onFault = (fault: string): void => {
    metrics.notEncoded(fault);
    log.warn({ fault }, 'a text was matched without the encoder');
  };
  const knowledge = await joinEncoder(plain, { folder: encoderFolder, keptIn: EMBEDDINGS, onFault });
  openTrained(knowledge, TRAINED, onLearning);
  // An encoder that can't embed the phrasings is found out before anybody asks.
  prepare(knowledge);
  return knowledge;
}

function published(loaded: Loaded, log: Log): Knowledge {
  if (loaded.kind === 'refused') throw new Fault('knowledge-refused', report(loaded, { colour: false }));
  const warnings = loaded.warnings.length;
  if (warnings > 0) log.warn({ warnings }, 'the knowledge has warnings: npm run knowledge lists them');
  return loaded.knowledge;
}

/** Where to click, and what is not set up yet. */
function welcome(
  { azure, host, knowledgeFolder }: Config,
  { clinic, entries, version }: Knowledge,
  port: number,
): string {
  const pending = entries.filter(({ review }) => review.kind === 'pending').length;
  const notSetUp = [
    ...(clinic.sample ? [`the clinic is a sample (${knowledgeFolder}/clinic.yaml)`] : []),
    ...(azure.kind === 'loopback' ? ['no Azure credentials, so only this machine may post to /api/messages'] : []),
    ...(pending > 0 ? [`${pending} of ${entries.length} answers wait for a clinician’s sign-off`] : []),
  ];
  const shownHost = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return [
    `\n  ${clinic.name}: ${entries.length} answers about Dermapen, knowledge ${version.slice(0, 12)}`,
    `  Open http://${shownHost}:${port}`,
    ...(notSetUp.length > 0 ? [`  Not set up yet: ${notSetUp.join('; ')}.`] : []),
    '\n',
  ].join('\n');
}
