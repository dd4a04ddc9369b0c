/** What the engine is trained on: phrasings with the label of what they ask for. It knows nothing of entries or treatments. */
import type { Encoder } from './encoder.ts';

/** One wording of a question. Several phrasings share a label. */
export interface Phrasing {
  readonly label: string;
  readonly text: string;
  /** It is what the label is called, and nobody asks like that. */
  readonly isName?: boolean;
}

/** Words of one field, for telling that two wordings mean the same. A corpus without them is matched as plain English. */
export interface DomainWords {
  /** Words that mean the same; the first names the group. */
  readonly groups: readonly (readonly string[])[];
  /** A word and the spellings that become it before anything else is looked at. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** A pictogram and the words it stands for. */
  readonly emoji: Readonly<Record<string, string>>;
  /** What every name of the subject becomes: nearly every question names it, so that it tells nearly nothing. */
  readonly subject?: string;
}

export interface Corpus {
  readonly phrasings: readonly Phrasing[];
  readonly domain: DomainWords;
  /** Answers by label, as a weak field; measured in the notes on matching. Absent: only phrasings are looked at. */
  readonly answers?: ReadonlyMap<string, string>;
  /** Joins in the comparison. Absent: words and letters are all that is compared. */
  readonly encoder?: Encoder | undefined;
}

export const plainEnglish: DomainWords = { groups: [], spellings: {}, emoji: {} };
