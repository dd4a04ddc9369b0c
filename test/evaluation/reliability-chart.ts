/** The reliability diagram: of the predictions made with about this confidence, how many were right. */
import type { Bin } from './calibration.ts';
import { ACCENT, across, chart, type Frame, INK, path, percent, round, text, up } from './chart.ts';

/** An SVG with a bar for each bin, its count above it, and the line on which every bar would end if confidences held. */
export function reliabilityChart(bins: readonly Bin[]): string {
  const frame: Frame = {
    title: 'Reliability: confidence against what was right',
    description: `${bins.map(inWords).join('; ')}. Bars that end on the diagonal mean that confidences are what they say.`,
    horizontal: 'confidence',
    vertical: 'right',
    top: 1,
  };
  const diagonal = path(
    [
      [across(0), up(0, frame)],
      [across(1), up(1, frame)],
    ],
    `stroke="${INK}" stroke-dasharray="6 4"`,
  );
  return chart(frame, [...bins.flatMap((bin) => bar(bin, frame)), diagonal]);
}

function bar({ from, to, count, right }: Bin, frame: Frame): readonly string[] {
  const [x, y] = [across(from) + 2, up(right, frame)];
  const [width, height] = [across(to) - across(from) - 4, up(0, frame) - y];
  return [
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${ACCENT}" fill-opacity="0.75"/>`,
    text(x + width / 2, y - 5, `${count}`, 'text-anchor="middle" font-size="12"'),
  ];
}

function inWords({ from, to, count, right }: Bin): string {
  const range = `confidence ${percent(from)} to ${percent(to)}`;
  return count === 0 ? `${range}: no predictions` : `${range}: ${count} predictions, ${percent(right)} right`;
}
