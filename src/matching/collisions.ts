/** Phrasings that the rest of the knowledge base would have taken for something else: what an author has to look at. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { modelOf } from './match.ts';
import { train } from './train.ts';

export interface Collision {
  readonly text: string;
  /** The entry it is written for. */
  readonly entry: string;
  /** The entry or near topic that all other phrasings speak for. */
  readonly takenFor: string;
  /** How far the wrong one is ahead, in points of the score. */
  readonly ahead: number;
}

/** Behind by less than this a phrasing is merely hard; it is not pulled away. */
const MUCH = 1.5;

/** Leaves out every phrasing in turn and asks it; worst first. Takes seconds. */
export function collisions(knowledge: Knowledge): readonly Collision[] {
  const laidOut = modelOf(knowledge);
  const { trials } = train(laidOut, { trials: laidOut.phrasings.length });
  return trials
    .flatMap(({ kind, label, phrasing, ranked }) => {
      const [best] = ranked;
      if (kind === 'unknown' || best === undefined || best.label === label) return [];
      const own = ranked.find((other) => other.label === label)?.score ?? 0;
      const text = laidOut.phrasings[phrasing]?.text ?? '';
      return [{ text, entry: label, takenFor: best.label, ahead: best.score - own }];
    })
    .filter(({ ahead }) => ahead >= MUCH)
    .sort((a, b) => b.ahead - a.ahead || (a.text < b.text ? -1 : 1));
}
