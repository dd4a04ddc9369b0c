/** The engine on its own: trained on any corpus, it ranks labels for texts. */
import { type Corpus, plainEnglish } from './corpus.ts';
import { model } from './model.ts';
import { namesOf } from './names.ts';
import { type Ranking, rank } from './rank.ts';
import { type Decision, decide, type Thresholds, thresholdsFrom } from './thresholds.ts';
import { train } from './train.ts';

export interface Engine {
  readonly rank: (text: string) => Ranking;
  readonly decide: (ranking: Ranking) => Decision;
  readonly thresholds: Thresholds;
}

/** Trains on phrasings, names and, where there are any, answers; thresholds come from the corpus itself. */
export function engine(corpus: Omit<Corpus, 'domain'>): Engine {
  const phrasings = [...corpus.phrasings, ...namesOf(corpus.phrasings.map(({ label }) => label))];
  const laidOut = model({ ...corpus, phrasings, domain: plainEnglish });
  const { trials, ...trained } = train(laidOut);
  const thresholds = thresholdsFrom(trials);
  return {
    rank: (text) => rank(laidOut, trained, text),
    decide: ({ ranked: [best] }) => decide(best?.confidence ?? 0, thresholds),
    thresholds,
  };
}
