/** The problems of a knowledge base, laid out for a person. */
import { styleText } from 'node:util';
import type { Loaded } from './load.ts';
import type { Problem } from './problem.ts';

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

// Whether there is colour is for the caller to say: left to itself, styleText asks the process, and not on every Node.
const coloured: Paint = (format, text) => styleText(format, text, { validateStream: false });
const plain: Paint = (_format, text) => text;

/** Problems by file, each with its line, rule, message and remedy, and a summary as the last line. */
export function report(loaded: Loaded, { colour }: { readonly colour: boolean }): string {
  const paint = colour ? coloured : plain;
  const problems = loaded.kind === 'loaded' ? loaded.warnings : loaded.problems;
  const files = [...new Set(problems.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const lines = problems.filter((problem) => problem.file === file).map((problem) => problemLine(problem, paint));
    return [paint('bold', file), ...lines].join('\n');
  });
  return [...blocks, summary(loaded, problems, paint)].join('\n\n');
}

/** The same for a machine. Nothing is published from a refused folder: it has no entries and no version. */
export function reportJson(loaded: Loaded): string {
  const published =
    loaded.kind === 'loaded'
      ? { entries: loaded.knowledge.entries.length, version: loaded.knowledge.version, problems: loaded.warnings }
      : { entries: 0, version: null, problems: loaded.problems };
  return JSON.stringify(published, null, 2);
}

function problemLine({ line, rule, severity, message, fix }: Problem, paint: Paint): string {
  const colour = severity === 'error' ? 'red' : 'yellow';
  return `  ${paint(colour, rule)} line ${line}: ${message}\n        ${paint('dim', fix)}`;
}

function summary(loaded: Loaded, problems: readonly Problem[], paint: Paint): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counted = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  if (loaded.kind === 'refused') return paint('red', `Not publishable: ${counted}.`);
  const { entries, version, clinic } = loaded.knowledge;
  const phrasings = entries.reduce((sum, entry) => sum + 1 + entry.alternatives.length, 0);
  const pending = entries.filter(({ review }) => review.kind === 'pending').length;
  return [
    paint('green', `Publishable: ${entries.length} entries, ${phrasings} phrasings, version ${version}; ${counted}.`),
    ...(pending > 0 ? [`${count(pending, 'entry waits', 'entries wait')} for a clinician’s sign-off.`] : []),
    ...(clinic.sample ? ['The clinic’s details are still those of the sample clinic.'] : []),
    'A running server answers from it once it is restarted.',
  ].join('\n');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
