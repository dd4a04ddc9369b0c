/** What can be wrong with the knowledge base: one table of numbered rules, and the problems found. */

export type Severity = 'error' | 'warning';

/** Every rule: what it asks for and how to mend a breach. `docs/knowledge.md` holds the same table, held equal by a test. */
export const rules = {
  KB001: { severity: 'error', title: 'A file can be read', fix: 'Save it as UTF-8 text, smaller than 512 kB.' },
  KB002: {
    severity: 'error',
    title: 'The YAML is well formed, without anchors and aliases',
    fix: 'Mend the line; quote values that contain a colon.',
  },
  KB003: { severity: 'error', title: 'Every field is known', fix: 'Remove the field or correct its name.' },
  KB004: {
    severity: 'error',
    title: 'Every required field is present and of the right form',
    fix: 'Add or correct the field; docs/knowledge.md shows a whole entry and a whole clinic.yaml.',
  },
  KB005: {
    severity: 'error',
    title: 'An entry’s file name is its id, in kebab-case and used once',
    fix: 'Rename the file.',
  },
  KB006: {
    severity: 'error',
    title: 'An entry has at least 10 alternatives',
    fix: 'Add other ways in which patients ask this.',
  },
  KB007: {
    severity: 'error',
    title: 'One alternative is an alias of one or two words',
    fix: 'Add the word a hurried patient would type.',
  },
  KB008: {
    severity: 'error',
    title: 'No two phrasings of an entry are the same or nearly the same',
    fix: 'Remove one, or ask it in other words.',
  },
  KB009: {
    severity: 'error',
    title: 'No phrasing belongs to two entries',
    fix: 'Keep it in the entry that answers it best.',
  },
  KB010: {
    severity: 'error',
    title: 'Related and suggested entries exist and are other entries',
    fix: 'Correct the id or remove it.',
  },
  KB011: {
    severity: 'error',
    title: 'A quoted passage is found, word for word, in its source',
    fix: 'Copy the passage exactly, or cite the source that carries the sentence.',
  },
  KB012: {
    severity: 'error',
    title: 'A cited source exists',
    fix: 'Correct the id, or add the source to sources.yaml.',
  },
  KB013: {
    severity: 'error',
    title: 'A medical entry cites at least one source',
    fix: 'Cite the passage that carries the answer, or give the entry the route `clinic`.',
  },
  KB014: {
    severity: 'error',
    title: 'A benefit is related to the risks',
    fix: 'Add risks-second-opinion to `related`.',
  },
  KB015: {
    severity: 'error',
    title: 'No claim that advertising rules for health services forbid',
    fix: 'State the fact with the strength of its evidence, without the claim.',
  },
  KB016: {
    severity: 'error',
    title: 'The answer can be read by a 13-year-old',
    fix: 'Use shorter sentences and everyday words.',
  },
  KB017: {
    severity: 'error',
    title: 'The answer fits a chat bubble (600 characters)',
    fix: 'Shorten it or split the entry.',
  },
  KB018: {
    severity: 'error',
    title: 'No placeholder is left in, and no detail of the sample clinic',
    fix: 'Put your clinic’s own in; only its fields may stand in {{ }}.',
  },
  KB019: {
    severity: 'error',
    title: 'Every number in an answer is in a cited passage',
    fix: 'Cite the passage that carries the number, or leave the number out.',
  },
  KB020: {
    severity: 'error',
    title: 'An answer uses only paragraphs, `-` lists and bold',
    fix: 'Remove headings, links, images, HTML and numbered lists.',
  },
  KB021: {
    severity: 'error',
    title: 'The disclaimer stands word for word',
    fix: 'Restore disclaimer.md; the text is required and may not be changed.',
  },
  KB022: {
    severity: 'warning',
    title: 'The review date has not passed',
    fix: 'Have a clinician look at the entry and set the next date.',
  },
  KB023: {
    severity: 'error',
    title: 'The emergency number is the one of the clinic’s country',
    fix: 'Correct `country` or `emergency` in clinic.yaml.',
  },
  KB024: {
    severity: 'error',
    title: 'A warning sign can be recognised and names only known word groups',
    fix: 'Give it phrasings or combinations, and define each `<group>` it uses.',
  },
  KB025: {
    severity: 'error',
    title: 'A word belongs to one synonym group',
    fix: 'Remove the word from one of the groups.',
  },
  KB026: {
    severity: 'error',
    title: 'A phrasing that is not covered stands once and in no entry',
    fix: 'Keep it in the entry if the entry answers it, else in one topic.',
  },
  KB027: {
    severity: 'error',
    title: 'The id of a topic that is not covered is used once and by no entry',
    fix: 'Give the topic an id of its own in not-covered.yaml.',
  },
  KB028: {
    severity: 'error',
    title: 'A topic that is not covered has at least 5 phrasings',
    fix: 'Add other ways in which people ask about it, or remove the topic.',
  },
} as const satisfies Record<string, { severity: Severity; title: string; fix: string }>;

export type RuleCode = keyof typeof rules;

/** One breach of a rule, where it stands and what to do about it. */
export interface Problem {
  /** Relative to the knowledge folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
}

/** Where a problem stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A problem at a place; severity and remedy come from the rule. */
export function problem(rule: RuleCode, place: Place, message: string): Problem {
  const { severity, fix } = rules[rule];
  return { file: place.file, line: place.line, rule, severity, message, fix };
}
