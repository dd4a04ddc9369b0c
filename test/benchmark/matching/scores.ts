/** How good rankings are. */
import type { Found } from './contender.ts';

/** What was found for a question whose label is known. */
export interface Judged {
  readonly label: string;
  readonly found: readonly Found[];
}

/** The share, 0 to 1, of questions whose label is among the first `places`. */
export function accuracy(judged: readonly Judged[], places: number): number {
  return shareOf(judged, ({ label, found }) => found.slice(0, places).some((one) => one.label === label));
}

/** How often a question in scope scores above one out of scope, 0 to 1; a tie counts half. */
export function separation(inScope: readonly Judged[], outOfScope: readonly (readonly Found[])[]): number {
  const others = outOfScope.map(bestScore);
  const wins = inScope.map(({ found }) => {
    const score = bestScore(found);
    return others.reduce((sum, other) => sum + (score > other ? 1 : score === other ? 0.5 : 0), 0) / others.length;
  });
  return wins.reduce((sum, share) => sum + share, 0) / wins.length;
}

/** The share of questions answered rightly from the score on that lets 5 % of what is out of scope through, 0 to 1. */
export function accuracyAtFivePercent(inScope: readonly Judged[], outOfScope: readonly (readonly Found[])[]): number {
  const highestFirst = outOfScope.map(bestScore).toSorted((a, b) => b - a);
  const threshold = highestFirst[Math.floor(highestFirst.length * 0.05)] ?? 0;
  return shareOf(inScope, ({ label, found }) => found[0]?.label === label && bestScore(found) > threshold);
}

/** Nothing found is the lowest score there is. */
function bestScore([best]: readonly Found[]): number {
  return best?.score ?? Number.NEGATIVE_INFINITY;
}

function shareOf<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  return values.filter(is).length / values.length;
}
