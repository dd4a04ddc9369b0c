/** One contender on one set: how good it is and what it costs. */
import type { Contender, Found, Phrasing, Ranker } from './contender.ts';
import { type Cost, costOf, heapInUse, spentOn } from './cost.ts';
import type { Sampled } from './question-sets.ts';
import { accuracy, accuracyAtFivePercent, type Judged, separation } from './scores.ts';

/** Shares, 0 to 1. */
export interface Quality {
  readonly accuracy1: number;
  readonly accuracy3: number;
  readonly typoAccuracy1: number;
  readonly auroc: number;
  readonly accuracy95: number;
}

export interface Figures extends Quality, Cost {
  /** Milliseconds of CPU until the first question can be asked. */
  readonly build: number;
  /** Megabytes that are held to answer. */
  readonly heap: number;
}

/** Questions asked before any is counted, so that the code is compiled. */
const WARM_UP = 30;

export async function contest(contender: Contender, set: Sampled): Promise<Figures> {
  const heapBefore = heapInUse();
  const { rank, build } = await built(contender, set.phrasings);
  const heap = heapInUse() - heapBefore;
  for (const { text } of set.phrasings.slice(0, WARM_UP)) await rank(text);

  const found = new Map<string, readonly Found[]>();
  const cost = await costOf(
    [...set.inScope, ...set.misspelt].map(({ text }) => text).concat(set.outOfScope),
    async (text) => {
      found.set(text, await rank(text));
    },
  );
  return { ...qualityOf(set, (text) => found.get(text) ?? []), ...cost, build, heap };
}

/** Of everything that was found, how much is right. */
export function qualityOf(
  { inScope, outOfScope, misspelt }: Sampled,
  foundFor: (text: string) => readonly Found[],
): Quality {
  const judged = (questions: readonly Phrasing[]): readonly Judged[] =>
    questions.map(({ label, text }) => ({ label, found: foundFor(text) }));
  const known = judged(inScope);
  const unknown = outOfScope.map(foundFor);
  return {
    accuracy1: accuracy(known, 1),
    accuracy3: accuracy(known, 3),
    typoAccuracy1: accuracy(judged(misspelt), 1),
    auroc: separation(known, unknown),
    accuracy95: accuracyAtFivePercent(known, unknown),
  };
}

async function built(
  contender: Contender,
  phrasings: readonly Phrasing[],
): Promise<{ readonly rank: Ranker; readonly build: number }> {
  let rank: Ranker = () => [];
  const { cpu } = await spentOn(async () => {
    rank = await contender.build(phrasings);
  });
  return { rank, build: cpu };
}
