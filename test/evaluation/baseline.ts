/** The committed figures that no change may fall below. */
import { z } from 'zod';
import { type Part, shareOf } from './faults.ts';
import type { Share, Summary } from './summary.ts';

const partSchema = z.object({ count: z.number(), of: z.number() });

const baselineSchema = z.object({
  /** Of all rows, and by label. */
  shares: z.record(z.string(), z.object({ rows: z.number(), strict: z.number(), lenient: z.number() })),
  practitionerAnswered: z.number(),
  /** What the older baselines do not have is not compared. */
  wrongAnswered: partSchema.optional(),
  outAnswered: partSchema.optional(),
  choicesRight: partSchema.optional(),
});
type Baseline = z.infer<typeof baselineSchema>;

const NO_ROWS: Share = { rows: 0, strict: 0, lenient: 0 };

/** The parts that are compared, in words. */
const PARTS = [
  { name: 'wrongAnswered', meaning: 'answered from a wrong entry', better: 'low' },
  { name: 'outAnswered', meaning: 'out of scope answered', better: 'low' },
  { name: 'choicesRight', meaning: 'did you mean with the right entry', better: 'high' },
] as const;

/** The figures of a summary that later ones are held against. */
export function baselineOf(summary: Summary): Baseline {
  const { all, byLabel, practitionerAnswered, wrongAnswered, outAnswered, choicesRight } = summary;
  return { shares: { all, ...byLabel }, practitionerAnswered, wrongAnswered, outAnswered, choicesRight };
}

/** What is worse than in the baseline, in words: shares by label, how much was asked, and what went wrong. */
export function worseThan(baseline: unknown, summary: Summary): readonly string[] {
  const before = baselineSchema.parse(baseline);
  const now = baselineOf(summary);
  const answered = `practitioner: ${percent(now.practitionerAnswered)} answered, ${percent(before.practitionerAnswered)} in the baseline`;
  return [
    ...Object.entries(before.shares).flatMap(([label, share]) =>
      worseShare(label, now.shares[label] ?? NO_ROWS, share),
    ),
    ...(now.practitionerAnswered > before.practitionerAnswered ? [answered] : []),
    ...PARTS.flatMap(({ name, meaning, better }) => worsePart(meaning, better, summary[name], before[name])),
  ];
}

/** Fewer rows, or a strict share that is lower by more than chance explains. */
function worseShare(label: string, after: Share, before: Share): readonly string[] {
  if (after.rows < before.rows) return [`${label}: ${after.rows} rows, ${before.rows} in the baseline`];
  const [now, then] = [rightOf(after), rightOf(before)];
  if (now >= then - noise(then, before.rows)) return [];
  return [`${label}: ${percent(now)} strictly right, ${percent(then)} in the baseline`];
}

function worsePart(meaning: string, better: 'low' | 'high', after: Part, before: Part | undefined): readonly string[] {
  if (before === undefined || before.of === 0 || after.of === 0) return [];
  const [now, then] = [shareOf(after), shareOf(before)];
  const worse = better === 'low' ? now - then : then - now;
  if (worse <= noise(then, Math.min(before.of, after.of))) return [];
  return [`${meaning}: ${percent(now)}, ${percent(then)} in the baseline`];
}

/**
 * One standard error of the baseline's share, and no less than one row. The same questions are asked of both, so that
 * less would be enough; this leaves room to change an entry without writing the baseline anew.
 */
function noise(share: number, rows: number): number {
  return Math.max(1 / rows, Math.sqrt((share * (1 - share)) / rows));
}

function rightOf({ rows, strict }: Share): number {
  return rows === 0 ? 1 : strict / rows;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
