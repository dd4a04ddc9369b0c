/** An explanation of a match, laid out for a person at the terminal. */
import { SURE, UNSURE } from './conversation/find-candidates.ts';
import type { ExplainedLabel, Explanation } from './matching/explain.ts';

const SHOWN = 5;
const COLUMNS = [
  ['ridge', 'all phrasings'],
  ['centroid', 'their middle'],
  ['bm25', 'rare words'],
  ['fuse', 'near words'],
] as const;

/** The explanation as lines: how the question was read, what it was compared with, and what follows from it. */
export function explanationText({ words, corrections, concepts, isExact, ranked, margin }: Explanation): string {
  const [best] = ranked;
  return [
    `Read as     ${words.join(' ') || '(nothing)'}`,
    `Corrected   ${corrections.map(({ from, to }) => `${from} → ${to}`).join(', ') || 'nothing'}`,
    `Means       ${concepts.join(', ') || 'no group of synonyms'}`,
    '',
    ...(best === undefined ? ['Nothing in the knowledge base has anything in common with it.'] : table(ranked)),
    '',
    `So          ${verdict(best, isExact, margin)}`,
    '            The score is the sum of the four columns; the confidence is the score and its lead, calibrated.',
    '            Warning signs and personal questions are found before any of this is looked at.',
  ].join('\n');
}

function table(ranked: readonly ExplainedLabel[]): readonly string[] {
  const shown = ranked.slice(0, SHOWN);
  const width = Math.max(...shown.map(({ label }) => label.length));
  const header = ['confidence', 'score', ...COLUMNS.map(([, title]) => title)].map((title) => title.padStart(14));
  return [
    `            ${''.padEnd(width)}${header.join('')}`,
    ...shown.map(({ label, confidence, score, shares }) => {
      const numbers = [confidence, score, ...COLUMNS.map(([name]) => shares[name])];
      return `            ${label.padEnd(width)}${numbers.map((value) => value.toFixed(2).padStart(14)).join('')}`;
    }),
  ];
}

function verdict(best: ExplainedLabel | undefined, isExact: boolean, margin: number): string {
  if (best === undefined) return 'there is no approved answer.';
  if (isExact) return `${best.label} answers: the question is one of its phrasings.`;
  const confidence = best.confidence.toFixed(2);
  const lead = `${margin.toFixed(2)} points ahead of the next`;
  if (best.confidence >= SURE) return `${best.label} answers: ${confidence} is at least ${SURE}, ${lead}.`;
  if (best.confidence >= UNSURE) return `“did you mean”: ${confidence} lies between ${UNSURE} and ${SURE}, ${lead}.`;
  return `there is no approved answer: ${confidence} is less than ${UNSURE}.`;
}
