/** KB018: a clinic that says it is no sample has replaced the sample's details. */
import type { Clinic } from './knowledge.ts';
import { type Problem, problem } from './problem.ts';
import type { Parsed } from './yaml-file.ts';

/** As shipped in `clinic.yaml`, held equal by a test. The country's numbers and help lines are real, and stay. */
const SAMPLE = {
  name: 'Alder Skin Clinic',
  phone: '(02) 5550 0142',
  email: 'hello@alder-skin-clinic.example',
  website: 'https://alder-skin-clinic.example',
  booking: 'https://alder-skin-clinic.example/booking',
  address: '1 Example Street, Sampletown NSW 2000',
} as const;
const SAMPLE_HOURS = 'Monday to Friday, 9 am to 5.30 pm; Saturday, 9 am to 1 pm; Closed on Sundays and public holidays';

const details = ['name', 'phone', 'email', 'website', 'booking', 'address'] as const;

/** Every detail of the sample that is left, in its own line. */
export function sampleProblems({ value: clinic, lineOf }: Parsed<Clinic>): readonly Problem[] {
  if (clinic.sample) return [];
  const report = (field: string, message: string): Problem =>
    problem('KB018', { file: 'clinic.yaml', line: lineOf([field]) }, message);
  const left = details.flatMap((field) => {
    const detail = clinic[field];
    if (isSame(detail, SAMPLE[field])) return [report(field, `“${detail}” is the sample clinic’s ${field}`)];
    if (!/\.example(?![\w.-])/i.test(detail)) return [];
    return [report(field, `“${detail}” does not exist: .example is for examples`)];
  });
  if (!isSame(clinic.hours.join(), SAMPLE_HOURS)) return left;
  // A clinic may be open at the very same times.
  const hours = 'these are the sample clinic’s hours; if they are yours too, write them in other words';
  return [...left, report('hours', hours)];
}

/** However they are spaced, spelt large or small, and punctuated. */
function isSame(detail: string, other: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return bare(detail) === bare(other);
}
