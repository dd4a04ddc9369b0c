/** What zod finds, in words for people who write a file and not a program. */
import type { z } from 'zod';

/** Undefined where zod's own words stand; a schema's words come before either. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing';
  if (issue.input === null) return 'is empty';
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected, issue.input);
    case 'invalid_value':
      return `must be ${issue.values.join(' or ')}`;
    case 'invalid_format':
      return ofFormat(issue);
    case 'too_big':
      return issue.origin === 'string' ? `must have at most ${issue.maximum} characters` : undefined;
    case 'too_small':
      return issue.origin === 'array' ? `needs ${issue.minimum} or more` : undefined;
    default:
      return undefined;
  }
}

/** Where a field stands; items are counted from one. */
export function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `, item ${step + 1}` : String(step)));
  const joined = steps.reduce((whole, step, at) => {
    if (at === 0 || step.startsWith(',')) return `${whole}${step}`;
    return typeof path[at - 1] === 'number' ? `${whole}, ${step}` : `${whole}.${step}`;
  }, '');
  return joined || 'the file';
}

function ofType(expected: string, input: unknown): string | undefined {
  if (expected === 'string') return notText(input);
  const needed: Readonly<Record<string, string>> = {
    array: 'must be a list: each on a line of its own below it, with “- ” in front',
    boolean: 'must be true or false',
    object: 'must have its fields below it, each on a line of its own',
    record: 'must have its fields below it, each on a line of its own',
  };
  return needed[expected];
}

function notText(input: unknown): string {
  if (Array.isArray(input)) return 'must be text, not a list';
  // `- Saturday: 9 am to 1 pm` is a field and its value to YAML.
  if (typeof input === 'object')
    return 'must be text: its colon splits it, so put quotation marks around the whole line';
  return `must be text: put ${typeof input === 'number' ? 'a number' : 'it'} in quotation marks`;
}

function ofFormat(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): string | undefined {
  switch (issue.format) {
    case 'email':
      return 'must be an e-mail address such as hello@clinic.example';
    case 'url':
      return 'must be a web address that begins with https://';
    case 'ends_with':
      return `must end with “${String(issue['suffix'])}”`;
    default:
      return undefined;
  }
}
