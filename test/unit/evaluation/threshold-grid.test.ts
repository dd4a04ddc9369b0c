import { describe, expect, it } from '@jest/globals';
import { SURE } from '../../../src/conversation/find-candidates.ts';
import * as messages from '../../../src/conversation/messages.ts';
import { askRows } from '../../evaluation/ask-rows.ts';
import { decideAt } from '../../evaluation/decide-at.ts';
import { outAnswered, shareOf, wrongAnswered } from '../../evaluation/faults.ts';
import { ownQuestionFiles } from '../../evaluation/own-questions.ts';
import { predictions } from '../../evaluation/predictions.ts';
import { thresholdTable } from '../../evaluation/table.ts';
import { type AtThreshold, figuresAt, MOST_WRONG, smallestGood } from '../../evaluation/threshold-grid.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';
import { asked, reply } from './support/results.ts';

describe('the committed answer threshold', () => {
  const knowledge = shippedKnowledge();
  const own = ownQuestionFiles().flatMap((file) => askRows(knowledge, file));

  it('keeps wrong entries and out-of-scope answers at 5 % each on our own questions', () => {
    expect(shareOf(wrongAnswered(own))).toBeLessThanOrEqual(MOST_WRONG);
    expect(shareOf(outAnswered(own))).toBeLessThanOrEqual(MOST_WRONG);
  });

  it('gives on the grid what the bot itself gives', () => {
    const told = ({ reply: { kind, answers } }: { reply: ReturnType<typeof reply> }) =>
      [kind, ...answers.map(({ entry }) => entry)].join(' ');
    expect(own.map((each) => told(decideAt(SURE, each)))).toEqual(own.map(told));
    expect(figuresAt(SURE, own)).toMatchObject({ wrongAnswered: wrongAnswered(own), outAnswered: outAnswered(own) });
  });
});

describe('decideAt', () => {
  const unsure = asked({ entry: 'sample-hurt' }, fallback(), { 'sample-hurt': 0.2, 'sample-makeup': 0.1 });

  it('answers what is as sure as the threshold, and no less', () => {
    expect(decideAt(0.2, unsure)).toMatchObject({ lenient: true, reply: { kind: 'answer' } });
    expect(decideAt(0.21, unsure).reply.answers).toEqual([]);
  });

  it('leaves what was decided before any confidence', () => {
    const urgent = asked({ expect: 'urgent' }, reply('urgent'), { 'sample-hurt': 0.9 });
    expect(decideAt(0.1, urgent)).toBe(urgent);
  });
});

describe('predictions', () => {
  it('are the confidences of the answers, or that of the best candidate where none was sent', () => {
    const sent = asked({ entry: 'a' }, reply('answer', ['a', 'b']));
    const unsent = asked({ entry: 'sample-hurt' }, fallback(), { 'sample-hurt': 0.2, 'sample-makeup': 0.1 });
    expect(predictions([sent, unsent])).toEqual([
      { confidence: 1, isRight: true },
      { confidence: 1, isRight: false },
      { confidence: 0.2, isRight: true },
    ]);
  });

  it('are never right out of scope, and not made where no confidence decided', () => {
    expect(predictions([asked({ expect: 'out' }, reply('answer', ['a']))])).toEqual([
      { confidence: 1, isRight: false },
    ]);
    expect(predictions([asked({ expect: 'urgent' }, reply('answer', ['a']))])).toEqual([]);
    expect(predictions([asked({ entry: 'a' }, reply('about'), { 'sample-hurt': 0.9 })])).toEqual([]);
  });
});

describe('smallestGood', () => {
  const at = (threshold: number, wrong: number, out: number): AtThreshold => ({
    threshold,
    wrongAnswered: { count: wrong, of: 100 },
    outAnswered: { count: out, of: 100 },
    right: { count: 50, of: 100 },
  });

  it('is the first from which on both shares are at most 5 %', () => {
    const grid = [at(0.1, 9, 9), at(0.2, 5, 6), at(0.3, 5, 5), at(0.4, 6, 4), at(0.5, 4, 5), at(0.6, 1, 0)];
    expect(smallestGood(grid)).toBe(0.5);
    expect(thresholdTable(grid, 0.4)).toContain('at most 5 % each: 0.50; committed: 0.40');
  });

  it('is none where none is good', () => {
    expect(smallestGood([at(0.1, 9, 0)])).toBeUndefined();
    expect(thresholdTable([at(0.1, 9, 0)], 0.4)).toContain('No threshold');
  });
});

/** What the bot says when nothing is sure enough. */
function fallback(): ReturnType<typeof reply> {
  return { ...reply('fallback'), lead: messages.fallback('unknown').lead ?? '' };
}
