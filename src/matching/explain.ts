/** Why an utterance found what it found, for staff and authors. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SignalName } from './blend.ts';
import { match, ranking } from './match.ts';
import type { Correction } from './spell.ts';

export interface Explanation {
  /** The words as they were read: spellings put right, courtesies left out. */
  readonly words: readonly string[];
  readonly corrections: readonly Correction[];
  /** The groups of synonyms that were recognised. */
  readonly concepts: readonly string[];
  /** The utterance is one of the phrasings, word for word as they are read. */
  readonly isExact: boolean;
  readonly ranked: readonly ExplainedLabel[];
  /** How far the best is ahead of the next, in points of the score. */
  readonly margin: number;
}

export interface ExplainedLabel {
  readonly label: string;
  readonly score: number;
  readonly confidence: number;
  /** What each signal adds to the score. */
  readonly shares: Readonly<Record<SignalName, number>>;
}

/** Explains what {@link match} finds for the utterance. */
export function explain(knowledge: Knowledge, utterance: string): Explanation {
  const { reading, ranked } = ranking(knowledge, utterance);
  const [best, next] = ranked;
  return {
    words: reading.words,
    corrections: reading.corrections,
    concepts: reading.concepts.map((concept) => concept.slice(1)),
    isExact: match(knowledge, utterance)[0]?.confidence === 1,
    ranked: ranked.map(({ label, score, confidence, shares }) => ({ label, score, confidence, shares })),
    margin: (best?.score ?? 0) - (next?.score ?? 0),
  };
}
