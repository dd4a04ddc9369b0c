/** Entries as the API publishes them: each with the disclaimer, so that none can be cut out of the list bare. */
import { z } from 'zod';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { wireSourceSchema } from './wire-schema.ts';
import { sourceField } from './wire-source.ts';

export const publishedEntrySchema = z
  .object({
    id: z.string(),
    topic: z.string(),
    question: z.string(),
    answer: z.string().describe('Markdown: paragraphs, `-` lists and bold.'),
    source: wireSourceSchema,
    reviewBy: z.iso.date().describe('The day by which the text is looked at again.'),
    review: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('pending') }),
        z.object({ kind: z.literal('signed'), by: z.string(), on: z.string() }),
      ])
      .describe('Whether a clinician has signed the text off.'),
    disclaimer: z.string().describe('The risk and second-opinion text, word for word. Show it with the answer.'),
    knowledge: z.string().describe('The version of the knowledge the entry is from.'),
  })
  .describe('One curated question with its answer.');

export const publishedSchema = z
  .object({ knowledge: z.string(), disclaimer: z.string(), entries: z.array(publishedEntrySchema) })
  .describe('Everything that is published.');

type PublishedEntry = z.infer<typeof publishedEntrySchema>;

/** All entries, in the order of topics. */
export function published(knowledge: Knowledge): z.infer<typeof publishedSchema> {
  const { version, disclaimer, entries } = knowledge;
  return { knowledge: version, disclaimer, entries: entries.map((entry) => publishedEntry(knowledge, entry)) };
}

/** One entry. */
export function publishedEntry({ disclaimer, version }: Knowledge, entry: Entry): PublishedEntry {
  const { id, topic, question, answer, reviewBy, review } = entry;
  return {
    id,
    topic,
    question,
    answer,
    ...sourceField(entry),
    reviewBy,
    review,
    disclaimer,
    knowledge: version,
  };
}
