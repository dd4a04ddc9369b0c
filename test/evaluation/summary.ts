/** The figures of an evaluation, and the lines that must hold whatever the figures are. */
import { choicesRight, outAnswered, type Part, practitionerAnswered, shareOf, wrongAnswered } from './faults.ts';
import { isVerdict, type Result } from './score.ts';

/** How many of a group's rows are right. */
export interface Share {
  readonly rows: number;
  readonly strict: number;
  readonly lenient: number;
}

/** Everything an evaluation measures. */
export interface Summary {
  readonly all: Share;
  readonly byLabel: Readonly<Record<string, Share>>;
  readonly byVariation: Readonly<Record<string, Share>>;
  /** Replies, of all turns, whose text holds the disclaimer. */
  readonly disclaimed: { readonly replies: number; readonly with: number };
  /** Ids of rows labelled `urgent` that got another reply. */
  readonly urgentMissed: readonly string[];
  /** Ids of rows that may not be urgent and were called so. */
  readonly urgentFalse: readonly string[];
  /** Ids of rows labelled `practitioner` whose reply gives a verdict. */
  readonly verdicts: readonly string[];
  /** The share of rows labelled `practitioner` that were answered plainly, 0 to 1; `baseline.ts` lets it not grow. */
  readonly practitionerAnswered: number;
  /** Rows in scope that were answered from a wrong entry. */
  readonly wrongAnswered: Part;
  /** Rows out of scope that were answered. */
  readonly outAnswered: Part;
  /** “Did you mean” shown for rows in scope, with the right entry among the choices. */
  readonly choicesRight: Part;
}

/** At most this share of the rows that may not be urgent may be called urgent. */
const MAX_URGENT_FALSE = 0.03;

/** Sums up judged replies. */
export function summarise(results: readonly Result[], disclaimer: string): Summary {
  const replies = results.flatMap((result) => result.replies);
  const ids = (chosen: readonly Result[]): readonly string[] => chosen.map(({ row }) => row.id);
  const labelled = (label: string): readonly Result[] => results.filter(({ row }) => row.expect === label);
  return {
    all: share(results),
    byLabel: shares(results, ({ row }) => row.expect),
    byVariation: shares(results, ({ row }) => row.variation),
    disclaimed: { replies: replies.length, with: replies.filter(({ text }) => text.endsWith(disclaimer)).length },
    urgentMissed: ids(labelled('urgent').filter(({ reply }) => reply.kind !== 'urgent')),
    urgentFalse: ids(results.filter(({ row, reply }) => reply.kind === 'urgent' && !mayBeUrgent(row))),
    verdicts: ids(labelled('practitioner').filter(({ reply }) => isVerdict(reply))),
    practitionerAnswered: shareOf(practitionerAnswered(results)),
    wrongAnswered: wrongAnswered(results),
    outAnswered: outAnswered(results),
    choicesRight: choicesRight(results),
  };
}

/** The promises a summary breaks, in words; none when all hold. */
export function brokenPromises(summary: Summary): readonly string[] {
  const { disclaimed, urgentMissed, urgentFalse, verdicts, all } = summary;
  const bare = disclaimed.replies - disclaimed.with;
  const others = all.rows - (summary.byLabel['urgent']?.rows ?? 0);
  return [
    ...(bare > 0 ? [`${bare} replies are without the disclaimer`] : []),
    ...(urgentMissed.length > 0 ? [`warning signs missed in ${urgentMissed.join(', ')}`] : []),
    ...(urgentFalse.length > others * MAX_URGENT_FALSE
      ? [`called urgent without need: ${urgentFalse.join(', ')}`]
      : []),
    ...(verdicts.length > 0 ? [`a yes or no for one person in ${verdicts.join(', ')}`] : []),
  ];
}

function mayBeUrgent({ expect, also }: Result['row']): boolean {
  return expect === 'urgent' || (also ?? []).includes('urgent');
}

function shares(results: readonly Result[], keyOf: (result: Result) => string | undefined): Record<string, Share> {
  const keys = [...new Set(results.flatMap((result) => keyOf(result) ?? []))].sort();
  return Object.fromEntries(keys.map((key) => [key, share(results.filter((result) => keyOf(result) === key))]));
}

function share(results: readonly Result[]): Share {
  return {
    rows: results.length,
    strict: results.filter(({ strict }) => strict).length,
    lenient: results.filter(({ lenient }) => lenient).length,
  };
}
