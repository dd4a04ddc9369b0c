/** The clinic's details: filled into answers, and checked against its country. */
import type { Clinic } from './knowledge.ts';
import { type Problem, problem } from './problem.ts';

/** Emergency numbers of the countries the shipped wording suits. Any other country is taken at its word. */
const EMERGENCY_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  AU: ['000'],
  CA: ['911'],
  GB: ['999', '112'],
  IE: ['112', '999'],
  NZ: ['111'],
  US: ['911'],
  ZA: ['112', '10177'],
};

/** KB023. */
export function clinicProblems(clinic: Clinic, line: number): readonly Problem[] {
  const known = EMERGENCY_NUMBERS[clinic.country];
  if (known === undefined || known.includes(clinic.emergency)) return [];
  const message = `${clinic.emergency} is not the emergency number of ${clinic.country} (${known.join(', ')})`;
  return [problem('KB023', { file: 'clinic.yaml', line }, message)];
}

/** What may stand in an answer as `{{clinic.…}}`. */
const details = new Map<string, (clinic: Clinic) => string>([
  ['name', ({ name }) => name],
  ['phone', ({ phone }) => phone],
  ['email', ({ email }) => email],
  ['website', ({ website }) => website],
  ['booking', ({ booking }) => booking],
  ['address', ({ address }) => address],
  ['hours', ({ hours }) => hours.join('; ')],
  ['emergency', ({ emergency }) => emergency],
  ['crisisLine.name', ({ crisisLine }) => crisisLine.name],
  ['crisisLine.phone', ({ crisisLine }) => crisisLine.phone],
  ['poisonsLine.name', ({ poisonsLine }) => poisonsLine.name],
  ['poisonsLine.phone', ({ poisonsLine }) => poisonsLine.phone],
  ['regulator.name', ({ regulator }) => regulator.name],
  ['regulator.url', ({ regulator }) => regulator.url],
]);

/**
 * Fills `{{clinic.…}}` in; what is not a detail of the clinic stays, for KB018 to find.
 *
 * When `clinic.yaml` could not be read, the detail's name stands in, so that everything else can still be checked.
 */
export function fillIn(markdown: string, clinic: Clinic | undefined): string {
  return markdown.replaceAll(/\{\{clinic\.([\w.]+)\}\}/g, (placeholder, name: string) => {
    const detail = details.get(name);
    if (detail === undefined) return placeholder;
    return clinic === undefined ? name : detail(clinic);
  });
}
