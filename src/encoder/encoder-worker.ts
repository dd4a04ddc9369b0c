/** The worker that runs the model: it opens it, says so, and answers one request after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { mailbox } from './mailbox.ts';
import { type Opened, requestSchema, taskSchema } from './messages.ts';
import { type SentenceModel, sentenceModel } from './sentence-model.ts';

const { folder, memory } = taskSchema.parse(workerData);
const { answer } = mailbox(memory);
// Nobody can promise what a library prints of a text.
process.stdout.write = () => true;
process.stderr.write = () => true;

try {
  const model = await sentenceModel(folder);
  serve(model);
  say({ kind: 'opened', id: model.id, dimension: model.dimension });
} catch (error) {
  say({ kind: 'refused', detail: error instanceof Error ? error.message : String(error) });
}

function serve({ embed }: SentenceModel): void {
  parentPort?.on('message', (message: unknown) => {
    const { number, texts } = requestSchema.parse(message);
    embed(texts).then(
      (vectors) => answer(number, vectors),
      // What went wrong may quote what somebody typed: only that it went wrong is told.
      () => answer(number, undefined),
    );
  });
}

function say(opened: Opened): void {
  parentPort?.postMessage(opened);
}
