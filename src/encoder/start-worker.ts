/** Starts the worker of an encoder, from the build or from the sources. */
import { Worker } from 'node:worker_threads';

/** A worker that opens the model in the folder and answers into the memory. */
export function startWorker(folder: string, memory: SharedArrayBuffer): Worker {
  const options = { workerData: { folder, memory }, env: {} };
  return import.meta.url.endsWith('.ts')
    ? new Worker(fromSource(new URL('encoder-worker.ts', import.meta.url)), { ...options, eval: true })
    : new Worker(new URL('encoder-worker.js', import.meta.url), options);
}

/** While developing and in tests: a worker does not inherit what lets Node run TypeScript. */
function fromSource({ href }: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import('${href}'); })`;
}
