/** Which documents have a feature: a sparse matrix, feature after feature, packed so that small rows cost next to nothing. */

export interface Postings {
  /** The row of a feature; undefined where no document has it. */
  readonly rowOf: (feature: string) => number | undefined;
  /** Where each row starts; one more than there are rows. */
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  /** What the feature counts in each of them. */
  readonly shares: Float32Array;
}

/** The share of a feature in a document: from how often it is there, and in how many documents it is. */
export type ShareOf = (count: number, users: number, document: number) => number;

/** Documents as their features and how often each is there. */
export function postings(documents: readonly ReadonlyMap<string, number>[], shareOf: ShareOf): Postings {
  const users = usersOf(documents);
  const rows = new Map([...users.keys()].map((feature, row) => [feature, row]));
  const starts = new Int32Array(rows.size + 1);
  for (const [feature, row] of rows) starts[row + 1] = (starts[row] ?? 0) + (users.get(feature) ?? 0);
  const size = starts.at(-1) ?? 0;
  const packed = { documents: new Int32Array(size), shares: new Float32Array(size) };
  const free = starts.slice();
  documents.forEach((features, document) => {
    for (const [feature, count] of features) {
      const row = rows.get(feature) ?? 0;
      const place = free[row] ?? 0;
      packed.documents[place] = document;
      packed.shares[place] = shareOf(count, users.get(feature) ?? 0, document);
      free[row] = place + 1;
    }
  });
  return { rowOf: (feature) => rows.get(feature), starts, ...packed };
}

/** How many documents have the feature of a row. */
export function usersIn({ starts }: Postings, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

/** In how many documents each feature is, in the order in which they are met. */
export function usersOf(documents: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const features of documents) {
    for (const feature of features.keys()) users.set(feature, (users.get(feature) ?? 0) + 1);
  }
  return users;
}
