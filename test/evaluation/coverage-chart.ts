/** The curve of coverage against error: what answering more questions costs. */
import { ACCENT, across, chart, type Frame, INK, path, percent, text, up } from './chart.ts';
import { type CoveragePoint, coverageAt } from './coverage.ts';
import { MOST_WRONG } from './threshold-grid.ts';

/** Errors named in words beside the picture. */
const NAMED_ERRORS = [0.01, 0.02, MOST_WRONG, 0.1];

/** An SVG with the curve, and the line of the most that may be wrong. */
export function coverageChart(curve: readonly CoveragePoint[]): string {
  const frame: Frame = {
    title: 'Coverage against error',
    description: `${NAMED_ERRORS.map((error) => inWords(error, curve)).join('; ')}.`,
    horizontal: 'predictions answered, the surest first',
    vertical: 'wrong among those answered',
    top: topOf(curve),
  };
  const [limit, end] = [up(MOST_WRONG, frame), across(1)];
  return chart(frame, [
    path(
      [
        [across(0), limit],
        [end, limit],
      ],
      `stroke="${INK}" stroke-dasharray="6 4"`,
    ),
    text(end, limit - 5, `${percent(MOST_WRONG)} wrong`, 'text-anchor="end"'),
    path(
      curve.map(({ coverage, error }) => [across(coverage), up(error, frame)]),
      `stroke="${ACCENT}" stroke-width="2.5"`,
    ),
  ]);
}

function inWords(error: number, curve: readonly CoveragePoint[]): string {
  return `with at most ${percent(error)} wrong, ${percent(coverageAt(error, curve))} can be answered`;
}

/** The next tenth above the highest error, and no less than one. */
function topOf(curve: readonly CoveragePoint[]): number {
  return Math.max(1, ...curve.map(({ error }) => Math.ceil(error * 10))) / 10;
}
