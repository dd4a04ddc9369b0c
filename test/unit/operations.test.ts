import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settingsSchema } from '../../src/config.ts';
import { errors } from '../../src/errors.ts';
import { metricNames, metrics } from '../../src/metrics.ts';

const guide = readFileSync('docs/operations.md', 'utf8');
const example = readFileSync('.env.example', 'utf8');

const settings = Object.entries(settingsSchema.shape).map(([name, setting]) => ({
  name,
  default: String(setting.safeParse(undefined).data ?? ''),
  meaning: setting.description ?? '',
}));

/** The rows below a heading, as lists of cells without code marks. */
function tableUnder(heading: string): string[][] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => cellsOf(row));
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
}

describe('docs/operations.md', () => {
  it('lists the settings that there are, with their defaults and meanings', () => {
    expect(tableUnder('Settings')).toEqual(settings.map((setting) => [setting.name, setting.default, setting.meaning]));
  });

  it('lists the errors that there are', () => {
    const rows = Object.entries(errors).map(([code, { status = '', title, remedy }]) => [
      code,
      String(status),
      title,
      remedy,
    ]);
    expect(tableUnder('Errors')).toEqual(rows);
  });

  it('lists the metrics that there are', () => {
    expect(tableUnder('Metrics')).toEqual(Object.entries(metricNames));
  });

  it('leaves out no metric of our own', () => {
    const names = metrics()
      .registry.getMetricsAsArray()
      .map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('dermapen_')).toSorted()).toEqual(
      Object.keys(metricNames).toSorted(),
    );
  });
});

describe('.env.example', () => {
  it('lists the settings that there are, each with its meaning above it', () => {
    const [, ...blocks] = example.trimEnd().split('\n\n');
    expect(blocks).toEqual(settings.map((setting) => `# ${setting.meaning}\n# ${setting.name}=${setting.default}`));
  });

  it('shows no secret', () => {
    expect(example).toContain('# DERMAPEN_AZURE_CLIENT_SECRET=\n');
  });
});
