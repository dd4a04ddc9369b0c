/** The schema of the wire reply, for the server: the browser takes only its type, and so needs no zod. */
import { z } from 'zod';

export const wireSourceSchema = z
  .object({ id: z.string(), title: z.string(), url: z.string().optional() })
  .optional()
  .describe('The source that carries the answer; absent for the clinic’s own details.');

export const wireReplySchema = z
  .object({
    kind: z
      .enum(['answer', 'clarify', 'practitioner', 'clinic', 'urgent', 'fallback', 'greeting', 'about', 'handoff'])
      .describe('What sort of reply this is.'),
    text: z.string().describe('The whole reply as plain text, disclaimer included: what a text-only channel sends.'),
    disclosure: z.string().optional().describe('Says that this is an automated assistant; first reply only.'),
    lead: z.string().optional().describe('What the bot says by itself before the answers, in Markdown.'),
    answers: z
      .array(
        z.object({
          entry: z.string(),
          topic: z.string(),
          question: z.string(),
          text: z.string().describe('The approved answer, in Markdown.'),
          confidence: z.number().min(0).max(1),
          source: wireSourceSchema,
        }),
      )
      .describe('One element for each question found in the message.'),
    referral: z.string().optional().describe('Sends the patient to a practitioner, in Markdown.'),
    choices: z.array(z.object({ entry: z.string(), question: z.string() })).describe('“Did you mean”: at most three.'),
    suggestions: z.array(z.string()).describe('What to ask next.'),
    contact: z.object({ phone: z.string(), email: z.string(), url: z.string(), emergency: z.string() }),
    disclaimer: z.string().describe('The risk and second-opinion text, word for word.'),
    knowledge: z.string().describe('The version of the knowledge the reply comes from.'),
  })
  .meta({ id: 'Reply', description: 'A reply, always with the disclaimer.' });
