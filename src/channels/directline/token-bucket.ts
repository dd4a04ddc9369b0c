/** Token buckets: so many at once, so many a second, counted for each key. */

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Takes one token of the key’s bucket; false when it is empty. */
export type Take = (key: string) => boolean;

export interface TokenBuckets {
  readonly take: Take;
  /** Whether there is nothing to take now. */
  readonly isEmpty: (key: string) => boolean;
}

const MOST_KEYS = 50_000;

/** @param clock Milliseconds that never run backwards. */
export function tokenBuckets({ burst, perSecond }: Rate, clock: () => number = () => performance.now()): TokenBuckets {
  // The key used longest ago comes first.
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return {
    isEmpty: (key) => tokensOf(key, clock()) < 1,
    take: (key) => {
      const now = clock();
      const tokens = tokensOf(key, now);
      const isGranted = tokens >= 1;
      buckets.delete(key);
      buckets.set(key, { tokens: isGranted ? tokens - 1 : tokens, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
      return isGranted;
    },
  };

  function tokensOf(key: string, now: number): number {
    const { tokens, at } = buckets.get(key) ?? { tokens: burst, at: now };
    return Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
  }
}
