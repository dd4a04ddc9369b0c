/** Runs a measurement in a new process. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Task =
  | {
      readonly kind: 'contest';
      readonly contender: string;
      readonly folder: string;
      readonly set: string;
      readonly seed: number;
    }
  | { readonly kind: 'seeds'; readonly folder: string; readonly set: string; readonly seeds: readonly number[] }
  | { readonly kind: 'ready'; readonly artefact: string }
  | { readonly kind: 'learning'; readonly wordings: number }
  | { readonly kind: 'costs'; readonly contender: string }
  | { readonly kind: 'tenfold'; readonly times: number }
  | { readonly kind: 'worst' };

const SCRIPT = fileURLToPath(new URL('./task.ts', import.meta.url));

/** The result of the task; the caller knows its type from the kind. What goes wrong ends the benchmark. */
export function fresh<Result>(task: Task): Result {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', SCRIPT, JSON.stringify(task)],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${JSON.stringify(task)} failed.`);
  // A peer may have printed before.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
