/** Token buckets: so many at once, so many a second, counted for each key. */

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Takes one token of the key’s bucket; false when it is empty. */
export type Take = (key: string) => boolean;

const MOST_KEYS = 50_000;

/** @param clock Milliseconds that never run backwards. */
export function tokenBuckets({ burst, perSecond }: Rate, clock: () => number = () => performance.now()): Take {
  // The key used longest ago comes first.
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (key) => {
    const now = clock();
    const before = buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, before.tokens + ((now - before.at) / 1000) * perSecond);
    const isGranted = tokens >= 1;
    buckets.delete(key);
    buckets.set(key, { tokens: isGranted ? tokens - 1 : tokens, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
    return isGranted;
  };
}
