/** What something costs. CPU is counted rather than waited for: the machine may have other work. */

/** Milliseconds, except where said. */
export interface Cost {
  readonly medianLatency: number;
  readonly highLatency: number;
  readonly medianCpu: number;
  readonly highCpu: number;
  /** The mean; what a hundred questions cost divided by a hundred. */
  readonly cpu: number;
}

/** The share of questions that are slower than `high…`. */
const HIGH = 0.99;

/** Asks every text and adds up what that cost. */
export async function costOf(texts: readonly string[], ask: (text: string) => unknown): Promise<Cost> {
  const spent: Spent[] = [];
  for (const text of texts) spent.push(await spentOn(() => ask(text)));
  const latencies = spent.map(({ latency }) => latency);
  const cpus = spent.map(({ cpu }) => cpu);
  return {
    medianLatency: quantile(latencies, 0.5),
    highLatency: quantile(latencies, HIGH),
    medianCpu: quantile(cpus, 0.5),
    highCpu: quantile(cpus, HIGH),
    cpu: cpus.reduce((sum, one) => sum + one, 0) / cpus.length,
  };
}

export interface Spent {
  readonly latency: number;
  readonly cpu: number;
}

/** What doing it once costs. */
export async function spentOn(work: () => unknown): Promise<Spent> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { latency: performance.now() - startedAt, cpu: (user + system) / 1000 };
}

/** Megabytes in use, typed arrays included, once everything that can be freed is freed. Needs `--expose-gc`. */
export function heapInUse(): number {
  if (globalThis.gc === undefined) throw new Error('Memory can be measured only with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
