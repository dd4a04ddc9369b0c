import { describe, expect, it } from '@jest/globals';
import { toPlainText, withoutMarks } from '../../../src/conversation/plain-text.ts';
import { seal } from '../../../src/conversation/reply.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
const [first, second] = knowledge.entries;
if (first === undefined || second === undefined) throw new Error('The knowledge base has too few entries.');
const empty = { kind: 'answer', answers: [], choices: [], suggestions: [], showContact: false } as const;

describe('toPlainText', () => {
  it('shows every part in its order and ends with the disclaimer', () => {
    const reply = seal(knowledge, {
      ...empty,
      disclosure: 'DISCLOSURE',
      lead: 'LEAD',
      answers: [{ entry: first, confidence: 1 }],
      referral: 'REFERRAL',
      choices: [second],
      suggestions: ['SUGGESTION?'],
      showContact: true,
    });
    const text = toPlainText(reply);
    const parts = [
      'DISCLOSURE',
      'LEAD',
      'REFERRAL',
      `1. ${second.question}`,
      '2. None of these',
      'Phone:',
      'SUGGESTION?',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.endsWith(knowledge.disclaimer)).toBe(true);
  });

  it('names the question when it answers more than one, or is not certain which was asked', () => {
    const both = seal(knowledge, { ...empty, answers: [first, second].map((entry) => ({ entry, confidence: 1 })) });
    expect(toPlainText(both)).toContain(`${first.question}\n`);
    const one = seal(knowledge, { ...empty, answers: [{ entry: first, confidence: 1 }] });
    expect(toPlainText(one)).not.toContain(first.question);
    const unsure = seal(knowledge, { ...empty, answers: [{ entry: first, confidence: 0.9 }] });
    expect(toPlainText(unsure)).toContain(`${first.question}\n`);
  });

  it('shows an urgent reply no other contact than the telephone', () => {
    const text = toPlainText(seal(knowledge, { ...empty, kind: 'urgent', lead: 'Call.', showContact: true }));
    expect(text).toContain(knowledge.clinic.phone);
    expect(text).not.toContain(knowledge.clinic.booking);
  });
});

describe('withoutMarks', () => {
  it('leaves the words of bold text and lists', () => {
    expect(withoutMarks('Use **care**:\n\n- one\n- two')).toBe('Use care:\n\n• one\n• two');
  });
});
