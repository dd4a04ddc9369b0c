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

type Documents = readonly ReadonlyMap<string, number>[];

/** Documents as their features and how often each is there. */
export function postings(documents: Documents, shareOf: ShareOf): Postings {
  const { rowOf, used } = numbered(documents);
  const starts = startsOf(used);
  const packed = { documents: new Int32Array(used.length), shares: new Float32Array(used.length) };
  const free = starts.slice();
  let at = 0;
  documents.forEach((features, document) => {
    for (const count of features.values()) {
      const row = used[at++] ?? 0;
      const place = free[row] ?? 0;
      packed.documents[place] = document;
      packed.shares[place] = shareOf(count, usersIn({ starts }, row), document);
      free[row] = place + 1;
    }
  });
  return { rowOf, starts, ...packed };
}

/** How many documents have the feature of a row. */
export function usersIn({ starts }: Pick<Postings, 'starts'>, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

/** A row for each feature, and the rows that the documents use, one after the other: each feature is looked up once. */
function numbered(documents: Documents): Pick<Postings, 'rowOf'> & { readonly used: Int32Array } {
  const rows = new Map<string, number>();
  const used = new Int32Array(documents.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const features of documents) {
    for (const feature of features.keys()) {
      const row = rows.get(feature) ?? rows.size;
      if (row === rows.size) rows.set(feature, row);
      used[at++] = row;
    }
  }
  return { rowOf: (feature) => rows.get(feature), used };
}

function startsOf(used: Int32Array): Int32Array {
  const rows = used.reduce((most, row) => Math.max(most, row + 1), 0);
  const starts = new Int32Array(rows + 1);
  for (const row of used) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return starts;
}
