/** Everything an evaluation measures. */
import type { Asked } from './ask-rows.ts';
import { byEntry, type EntryFigures } from './by-entry.ts';
import { type Bin, calibrationError, reliability } from './calibration.ts';
import { type Confusion, confusions } from './confusions.ts';
import { type CoveragePoint, coverageCurve } from './coverage.ts';
import { predictions } from './predictions.ts';
import { type Summary, summarise } from './summary.ts';

export interface Measures {
  readonly summary: Summary;
  readonly byEntry: readonly EntryFigures[];
  readonly confusions: readonly Confusion[];
  readonly bins: readonly Bin[];
  readonly calibrationError: number;
  readonly curve: readonly CoveragePoint[];
}

/** Measures judged replies. */
export function measure(asked: readonly Asked[], disclaimer: string): Measures {
  const made = predictions(asked);
  const bins = reliability(made);
  return {
    summary: summarise(asked, disclaimer),
    byEntry: byEntry(asked),
    confusions: confusions(asked),
    bins,
    calibrationError: calibrationError(bins),
    curve: coverageCurve(made),
  };
}
