/** Items by a key. `Map.groupBy` comes with Node 21; the oldest Node we run on is 20. */

/** The items of each key, in their order. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return groupedByAny(items, (item) => [keyOf(item)]);
}

/** Like {@link grouped}, for items with several keys. */
export function groupedByAny<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
