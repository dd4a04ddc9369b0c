/** What is measured: something that is given phrasings and finds labels for texts. */

export interface Phrasing {
  readonly label: string;
  readonly text: string;
}

/** A label and how well it fits, on whatever scale the contender has; higher is better. */
export interface Found {
  readonly label: string;
  readonly score: number;
}

/** The labels for a text, best first, each once. */
export type Ranker = (text: string) => readonly Found[] | Promise<readonly Found[]>;

export interface Contender {
  readonly name: string;
  readonly build: (phrasings: readonly Phrasing[]) => Ranker | Promise<Ranker>;
}

/** Phrasings found, best first, as their labels: each label has the score of its best phrasing. */
export function byLabel(found: Iterable<Found>): readonly Found[] {
  const best = new Map<string, Found>();
  for (const one of found) if (!best.has(one.label)) best.set(one.label, one);
  return [...best.values()];
}
