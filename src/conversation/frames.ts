/** Whether words tell of something that has happened ("I have pus") or only ask in general ("can it cause pus?"). */
import type { WarningSigns } from '../knowledge/knowledge.ts';
import { compile, findInOrder, type Pattern, type Span } from './pattern.ts';
import { indexed, possibleIn } from './pattern-index.ts';

/** How one sentence speaks. */
export interface Frames {
  /** Whether it reports that something has happened to somebody. */
  readonly reports: boolean;
  /** Whether the words at this place are only asked about in general. */
  readonly isGeneral: (span: Span) => boolean;
  /** Whether the words at this place only look like a sign. */
  readonly isLookalike: (span: Span) => boolean;
}

interface Frame {
  readonly kind: 'asking' | 'telling' | 'lookalike';
  readonly pattern: Pattern;
}

/** Other words that may stand inside a wording of three words or more: "can it really cause". */
const GAP = { asking: 1, telling: 0, lookalike: 1 } as const;
/** A general wording reaches over a list of effects, not over a long message written without full stops. */
const REACH = 14;

/**
 * A reader of how sentences speak, from data.
 *
 * Of the general and reporting wordings before a place, the nearest decides: "I have rosacea, can it cause hives" only
 * asks, "can it cause hives, because I have hives" reports. One that begins inside the other is none: "if I get" is no
 * report, "what should I do" no general question. A place that ends in a lookalike means something else: "hay fever".
 */
export function frameReader({
  general,
  report,
  lookalikes,
  groups,
}: WarningSigns): (sentence: readonly string[]) => Frames {
  const framesOf = (kind: Frame['kind'], wordings: readonly string[]): readonly Frame[] =>
    wordings.map((wording) => ({ kind, pattern: compile(wording, groups) }));
  const frames = indexed([
    ...framesOf('asking', general),
    ...framesOf('telling', report),
    ...framesOf('lookalike', lookalikes.filter(isWording)),
  ]);
  return (sentence) => {
    const possible = [...possibleIn(frames, sentence)];
    const spansOf = (kind: Frame['kind']): readonly Span[] =>
      possible
        .filter((frame) => frame.kind === kind)
        .flatMap(({ pattern }) => findInOrder(pattern, sentence, pattern.slots.length > 2 ? GAP[kind] : 0));
    const asked = spansOf('asking');
    const telling = spansOf('telling').filter(
      (span) => !asked.some((frame) => frame.start <= span.start && span.start < frame.end),
    );
    const asking = asked.filter((span) => !telling.some((frame) => frame.start < span.start && span.start < frame.end));
    const lookalike = spansOf('lookalike');
    return {
      reports: telling.length > 0,
      isGeneral: (span) => isAsked(span, asking, telling),
      isLookalike: (span) => lookalike.some((frame) => frame.start < span.end && span.end <= frame.end),
    };
  };
}

function isAsked(span: Span, asking: readonly Span[], telling: readonly Span[]): boolean {
  const asked = lastStart(asking, span.start - 1);
  return asked > span.start - REACH && asked > lastStart(telling, span.start);
}

/** Single lookalikes are words that no repair may touch; wordings of several words are frames. */
function isWording(lookalike: string): boolean {
  return lookalike.includes(' ');
}

/** Where the last of the wordings that begin no later than this place begins; before everything where there is none. */
function lastStart(spans: readonly Span[], place: number): number {
  return spans.reduce((last, { start }) => (start <= place && start > last ? start : last), Number.NEGATIVE_INFINITY);
}
