/** A corpus laid out for ranking: everything that is read off it, nothing that is learnt from it. */
import { type Bm25, bm25 } from './bm25.ts';
import { type Centroid, centroid } from './centroid.ts';
import type { Corpus, Phrasing } from './corpus.ts';
import { type Kernel, kernel } from './kernel.ts';
import { type Labelling, labelling } from './labelling.ts';
import { type Lexicon, lexicon } from './normalise.ts';
import { type Read, type Reading, reader } from './read.ts';
import { speller } from './spell.ts';
import { type TokenSearch, tokenSearch } from './token-search.ts';

export interface Model extends Labelling {
  readonly phrasings: readonly Phrasing[];
  /** The words of each phrasing as they are read, for finding it word for word. */
  readonly wordings: readonly string[];
  /** A phrasing as read, without a speller: it is right as it is. Made anew at each call, for it is large. */
  readonly readingOf: (phrasing: number) => Reading;
  readonly read: Read;
  /** Without the speller, which costs most of the reading. */
  readonly readAsTyped: Read;
  readonly kernel: Kernel;
  readonly centroid: Centroid;
  readonly bm25: Bm25;
  readonly tokenSearch: TokenSearch;
  /** The same over the answers, a document for each label; none without answers. */
  readonly answers: Bm25 | undefined;
}

/** Lays a corpus out. The order of its phrasings changes nothing. */
export function model({ phrasings: unordered, domain, answers, encoder }: Corpus): Model {
  const phrasings = unordered.toSorted((a, b) => compare(a.label, b.label) || compare(a.text, b.text));
  const words = lexicon(domain);
  const readAsTyped = reader(words, () => [], domain.subject);
  const readings = phrasings.map(({ text }) => readAsTyped(text));
  const labels = labelling(phrasings);
  const similar = kernel(
    readings.map(({ features }) => features),
    encoder,
  );
  return {
    ...labels,
    phrasings,
    wordings: readings.map(({ words: read }) => read.join(' ')),
    readingOf: (phrasing) => readAsTyped(phrasings[phrasing]?.text ?? ''),
    readAsTyped,
    read: reader(words, speller(frequenciesOf(words, readings)), domain.subject),
    kernel: similar,
    centroid: centroid(labels, similar.massOf(labels)),
    bm25: bm25(readings.map(stemsOf)),
    tokenSearch: tokenSearch(readings.map(({ content }) => content)),
    answers: answers && bm25(labels.labels.map((label) => stemsOf(readAsTyped(answers.get(label) ?? '')))),
  };
}

function stemsOf({ terms }: Reading): readonly string[] {
  return terms.map(({ stem }) => stem);
}

/** How often a word of everyday use counts as seen: “realy” is “really”, not “ready”. */
const EVERYDAY = 10;

/** How often each word is in the phrasings; the words a domain merely knows are never there, and still no slips. */
function frequenciesOf(lexicon: Lexicon, phrasings: readonly Reading[]): ReadonlyMap<string, number> {
  const frequencies = new Map(lexicon.known.map((word) => [word, 0]));
  for (const word of lexicon.everyday) frequencies.set(word, EVERYDAY);
  for (const word of phrasings.flatMap(({ typed }) => typed)) {
    frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return frequencies;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
