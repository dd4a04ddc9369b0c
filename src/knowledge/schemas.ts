/** The form of every file of the knowledge base. */
import { z } from 'zod';

const text = z.string().trim().min(1, 'is empty');
const url = z.url({ protocol: /^https?$/ });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and hyphens');
const isoDate = z.iso.date('must be a date such as 2027-05-22');
const citations = z.array(z.strictObject({ id, passage: text }));

export const entrySchema = z.strictObject({
  question: text.max(80).endsWith('?'),
  alternatives: z.array(text.max(160)),
  route: z.enum(['answer', 'practitioner', 'clinic']),
  sources: citations,
  related: z.array(id),
  suggest: z.array(id).min(1),
  reviewed: z.union([z.literal('pending'), z.strictObject({ by: text, on: isoDate })], {
    error: 'must be pending, or { by: the clinician’s name, on: the date }',
  }),
  reviewBy: isoDate,
});

export const clinicSchema = z.strictObject({
  name: text,
  sample: z.boolean(),
  phone: text,
  email: z.email(),
  website: url,
  booking: url,
  address: text,
  hours: z.array(text).min(1),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as AU'),
  emergency: text,
  crisisLine: z.strictObject({ name: text, phone: text }),
  poisonsLine: z.strictObject({ name: text, phone: text }),
  regulator: z.strictObject({ name: text, url }),
});

const passage = z.union(
  [z.strictObject({ quote: text, states: text }), z.strictObject({ summary: text, states: text })],
  { error: 'must have a quote or a summary, and what it states' },
);

export const sourcesSchema = z.record(
  id,
  z.strictObject({
    title: text,
    publisher: text,
    url: url.optional(),
    sure: z.enum(['high', 'medium', 'low']),
    text: text.optional(),
    passages: z.array(passage).optional(),
  }),
);

export const warningSignsSchema = z.strictObject({
  groups: z.record(id, z.array(text).min(1)),
  lookalikes: z.array(text),
  general: z.array(text),
  report: z.array(text),
  negation: z.strictObject({
    before: z.array(text),
    between: z.array(text),
    except: z.array(text),
    after: z.array(text),
    returned: z.array(text),
  }),
  signs: z.array(
    z.strictObject({
      id,
      name: text,
      level: z.enum(['emergency', 'distress', 'urgent']),
      phrasings: z.array(text).default([]),
      combinations: z.array(text).default([]),
      reported: z.array(text).default([]),
      sources: citations,
      guidance: text,
    }),
  ),
});

export const personalSchema = z.strictObject({
  groups: z.record(id, z.array(text).min(1)),
  people: z.array(text),
  medical: z.array(text),
  phrasings: z.array(text),
});

export const synonymsSchema = z.strictObject({
  groups: z.array(z.array(text).min(2)),
  spellings: z.record(text, z.array(text).min(1)),
  emoji: z.record(text, text),
  subject: z.array(text).min(1),
  otherTreatments: z.array(text),
});

export const notCoveredSchema = z.strictObject({
  topics: z.array(z.strictObject({ id, phrasings: z.array(text.max(160)) })),
});

export type EntryFile = z.infer<typeof entrySchema>;
export type ClinicFile = z.infer<typeof clinicSchema>;
export type SourcesFile = z.infer<typeof sourcesSchema>;
export type WarningSignsFile = z.infer<typeof warningSignsSchema>;
export type PersonalFile = z.infer<typeof personalSchema>;
export type SynonymsFile = z.infer<typeof synonymsSchema>;
export type NotCoveredFile = z.infer<typeof notCoveredSchema>;
