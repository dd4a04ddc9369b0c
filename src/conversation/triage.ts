/** Triage: finds the warning signs in an utterance. Runs before anything else looks at it. */
import type { Knowledge, WarningSign } from '../knowledge/knowledge.ts';
import { oncePer } from '../matching/once-per.ts';
import { type Frames, frameReader } from './frames.ts';
import { denials, type IsDenied } from './negation.ts';
import { compile, findInOrder, findTogether, type Pattern, type Span, wordsIn } from './pattern.ts';
import { indexed, type PatternIndex, possibleIn } from './pattern-index.ts';
import { sentencesOf } from './sentences.ts';
import { type Repair, wordRepair } from './word-repair.ts';

/** One way in which people describe a sign. */
interface Clue {
  readonly kind: 'phrasing' | 'combination' | 'reported';
  readonly sign: WarningSign;
  readonly pattern: Pattern;
}

interface Triage {
  readonly clues: PatternIndex<Clue>;
  readonly framesOf: (sentence: readonly string[]) => Frames;
  readonly isDenied: IsDenied;
  readonly repair: Repair;
}

/** A sentence with its spelling repaired, how it speaks, and which of its places stand: not denied, no lookalike. */
interface Reading {
  readonly sentence: readonly string[];
  readonly frames: Frames;
  readonly stands: (span: Span) => boolean;
}

const triageOf = oncePer(build);
/** Other words between two words of a clue: frightened people ramble. Three found more signs than two and hardly more else. */
const GAP = 3;
const LEVELS = ['emergency', 'distress', 'urgent'];

/**
 * The warning signs in an utterance, the gravest first; in the order of the file within a level.
 *
 * A sign counts in a sentence that does not deny it and does not merely ask about it in general ("can it cause a
 * fever?"). In doubt it counts: a needless warning costs a telephone call, a missed one may cost a life.
 */
export function warningSigns(knowledge: Knowledge, utterance: string): readonly WarningSign[] {
  const triage = triageOf(knowledge);
  const readings = sentencesOf(utterance, knowledge.synonyms.emoji).map((sentence) => read(triage, sentence));
  const isReport = readings.some(({ frames }) => frames.reports);
  const found = new Set<WarningSign>();
  for (const reading of readings) {
    for (const clue of possibleIn(triage.clues, reading.sentence)) {
      if (!found.has(clue.sign) && shows(clue, reading, isReport)) found.add(clue.sign);
    }
  }
  return knowledge.warningSigns.signs
    .filter((sign) => found.has(sign))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/**
 * Whether a clue counts in a sentence. Words that mean little by themselves count where any sentence of the utterance
 * reports something; of a combination, the last word decides whether it is only asked about.
 */
function shows({ kind, pattern }: Clue, { sentence, frames, stands }: Reading, isReport: boolean): boolean {
  if (kind === 'combination') {
    const last = findTogether(pattern, sentence, stands)?.toSorted((a, b) => b.start - a.start)[0];
    return last !== undefined && !frames.isGeneral(last);
  }
  if (kind === 'reported' && !isReport) return false;
  return findInOrder(pattern, sentence, GAP).some((span) => stands(span) && !frames.isGeneral(span));
}

function read({ repair, framesOf, isDenied }: Triage, misspelt: readonly string[]): Reading {
  const sentence = repair(misspelt);
  const frames = framesOf(sentence);
  const judged = new Map<number, boolean>();
  const stands = (span: Span): boolean => {
    const place = span.start * sentence.length + span.end;
    const verdict = judged.get(place) ?? (!isDenied(sentence, span) && !frames.isLookalike(span));
    judged.set(place, verdict);
    return verdict;
  };
  return { sentence, frames, stands };
}

function build(knowledge: Knowledge): Triage {
  const { signs, groups, lookalikes, general, report, negation } = knowledge.warningSigns;
  const clues = signs.flatMap((sign): readonly Clue[] => {
    const cluesOf = (kind: Clue['kind'], wordings: readonly string[]): readonly Clue[] =>
      wordings.map((wording) => ({ kind, sign, pattern: compile(wording, groups) }));
    return [
      ...cluesOf('phrasing', sign.phrasings),
      ...cluesOf('combination', sign.combinations),
      ...cluesOf('reported', sign.reported),
    ];
  });
  const watched = wordsIn(clues.map(({ pattern }) => pattern));
  const harmless = wordsIn([...lookalikes, ...general, ...report].map((wording) => compile(wording, groups)));
  return {
    clues: indexed(clues),
    framesOf: frameReader(knowledge.warningSigns),
    isDenied: denials(negation),
    repair: wordRepair(watched, knowledge, harmless),
  };
}
