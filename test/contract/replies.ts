/** Replies for the contract of channels: one of every kind, and any that can be sealed. */
import fc from 'fast-check';
import { type Message, type Reply, type ReplyKind, seal } from '../../src/conversation/reply.ts';
import { tinyEntry, tinyKnowledge } from '../fixtures/tiny-knowledge.ts';

const nothing = { answers: [], choices: [], suggestions: [], showContact: false } as const;
const answer = { entry: tinyEntry({ answer: 'The answer.' }), confidence: 0.9 };
const choices = tinyKnowledge.entries.slice(0, 3);

/** A new kind of reply fails to compile until it stands here. */
const messages: { readonly [Kind in ReplyKind]: Omit<Message, 'kind'> } = {
  answer: { ...nothing, disclosure: 'The disclosure.', answers: [answer, answer], suggestions: ['A suggestion?'] },
  clarify: { ...nothing, lead: 'The lead.', choices },
  practitioner: { ...nothing, lead: 'The lead.', answers: [answer], referral: 'The referral.', showContact: true },
  clinic: { ...nothing, answers: [answer], showContact: true },
  urgent: { ...nothing, lead: 'The guidance.', showContact: true },
  fallback: { ...nothing, lead: 'The lead.', suggestions: ['A suggestion?', 'Another?', 'A third?', 'A fourth?'] },
  greeting: { ...nothing, disclosure: 'The disclosure.', lead: 'The lead.' },
  about: { ...nothing, lead: 'The lead.' },
  handoff: { ...nothing, lead: 'The lead.', showContact: true },
};

const kinds: readonly ReplyKind[] = [
  'answer',
  'clarify',
  'practitioner',
  'clinic',
  'urgent',
  'fallback',
  'greeting',
  'about',
  'handoff',
];

export const repliesOfEveryKind: readonly Reply[] = kinds.map((kind) =>
  seal(tinyKnowledge, { kind, ...messages[kind] }),
);

const words = fc.string({ unit: 'grapheme', maxLength: 6000 });
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
const entry = fc.record({ question: line, answer: words }).map((parts) => tinyEntry(parts));

/** Any reply: any text in any part, in any script and of any length. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .record(
    {
      kind: fc.constantFrom(...kinds),
      disclosure: line,
      lead: words,
      referral: words,
      answers: fc.array(fc.record({ entry, confidence: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 3 }),
      choices: fc.array(entry, { maxLength: 3 }),
      suggestions: fc.array(line, { maxLength: 5 }),
      showContact: fc.boolean(),
    },
    { requiredKeys: ['kind', 'answers', 'choices', 'suggestions', 'showContact'] },
  )
  .map((message) => seal(tinyKnowledge, message));
