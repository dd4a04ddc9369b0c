import { describe, expect, it } from '@jest/globals';
import type { WireReply } from '../../../src/channels/wire.ts';
import { baselineOf, worseThan } from '../../evaluation/baseline.ts';
import { isVerdict, judge } from '../../evaluation/score.ts';
import { brokenPromises, type Share, summarise } from '../../evaluation/summary.ts';
import { asking, DISCLAIMER, reply, row } from './support/results.ts';

describe('judge', () => {
  it.each([
    [row({ entry: 'benefits-scars' }), reply('answer', ['benefits-scars']), true, true],
    [row({ entry: 'benefits-scars' }), reply('answer', ['benefits-scars-acne']), true, true],
    [row({ entry: 'benefits-scars' }), reply('answer', ['benefits-scarsdale']), false, false],
    [row({ entry: 'a', also: ['sourced'] }), reply('answer', ['b']), false, true],
    [row({ expect: 'sourced' }), reply('answer', ['b']), true, true],
    [row({ expect: 'sourced', also: ['seed'], also_entry: ['c'] }), reply('clinic', ['c']), false, true],
    [row({ expect: 'out' }), reply('fallback'), true, true],
    [row({ expect: 'out' }), reply('answer', ['b']), false, false],
    [row({ expect: 'clinic' }), reply('clinic', ['x']), true, true],
    [row({ expect: 'urgent', also: ['practitioner'] }), reply('practitioner'), false, true],
  ])('judges %j', (labelled, given, strict, lenient) => {
    expect(judge(labelled, [given])).toMatchObject({ strict, lenient });
  });
});

describe('isVerdict', () => {
  it.each([
    'Yes, you can.',
    'Thanks. No, never.',
    'Of course! Go on',
    'You can have Dermapen while you take it.',
    'After six months you may have a session.',
    'You cannot have it yet.',
    'You can’t have the treatment.',
    'You should not have Dermapen.',
    'Dermapen is safe for you.',
    'It isn’t safe for you.',
    'You are suitable.',
    'If you feel well, you can have it.',
    'You are not a suitable patient.',
  ])('sees a verdict in %j', (text) => {
    expect(isVerdict(reply('answer', [], text))).toBe(true);
  });

  it.each([
    'I must not answer yes or no.',
    'No clinic can promise that.',
    'Nobody knows.',
    'They decide whether you can have Dermapen.',
    'A practitioner can tell you if it is safe for you.',
    'You may have redness for a day.',
  ])('sees none in %j', (text) => {
    expect(isVerdict(reply('answer', [], text))).toBe(false);
  });
});

describe('brokenPromises', () => {
  it('names a missing disclaimer, a missed and a needless warning, and a verdict', () => {
    const results = [
      judge(row({ id: 'bare' }), [reply('answer', [], 'Text.')]),
      judge(row({ id: 'missed', expect: 'urgent' }), [reply('answer', ['x'])]),
      judge(row({ id: 'needless' }), [reply('urgent')]),
      judge(row({ id: 'verdict', expect: 'practitioner' }), [reply('answer', ['x'], `Yes, do. ${DISCLAIMER}`)]),
    ];
    const broken = brokenPromises(summarise(results, DISCLAIMER)).join('\n');
    for (const word of ['without the disclaimer', 'missed', 'needless', 'verdict']) expect(broken).toContain(word);
  });

  it('finds nothing to say of good replies', () => {
    const good = [
      judge(row({ entry: 'x' }), [reply('answer', ['x'])]),
      judge(row({ expect: 'urgent' }), [reply('urgent')]),
    ];
    expect(brokenPromises(summarise(good, DISCLAIMER))).toEqual([]);
  });
});

describe('worseThan', () => {
  const personal = (kind: WireReply['kind']) => judge(row({ expect: 'practitioner' }), [reply(kind)]);
  const asked = [personal('practitioner'), personal('practitioner'), personal('practitioner'), personal('answer')];
  const before = baselineOf(summarise(asked, DISCLAIMER));

  it('finds nothing to say of the figures it was written from', () => {
    expect(worseThan(before, summarise(asked, DISCLAIMER))).toEqual([]);
  });

  it('names the share of personal questions that are answered, as soon as it grows at all', () => {
    const now = summarise([...asked, personal('answer'), ...asked], DISCLAIMER);
    expect(worseThan(before, now)).toEqual([expect.stringMatching(/^practitioner: 33.3 % answered/)]);
  });

  it('names a label that has gone or has lost rows', () => {
    const fewer = worseThan(before, summarise(asked.slice(0, 3), DISCLAIMER));
    expect(fewer).toContain('practitioner: 3 rows, 4 in the baseline');
    expect(worseThan(before, summarise([], DISCLAIMER))).toContain('practitioner: 0 rows, 4 in the baseline');
  });

  it('names a label that fell by more than chance explains', () => {
    const seedOf = (seed: Share) => ({ shares: { seed }, practitionerAnswered: 0 });
    const now = summarise(
      Array.from({ length: 100 }, (_, index) =>
        judge(row({ entry: 'x' }), [reply('answer', [index < 50 ? 'x' : 'y'])]),
      ),
      DISCLAIMER,
    );
    expect(worseThan(seedOf({ rows: 100, strict: 80, lenient: 80 }), now)[0]).toContain('seed');
    expect(worseThan(seedOf({ rows: 100, strict: 52, lenient: 60 }), now)).toEqual([]);
  });

  it('names what went wrong more often than chance explains', () => {
    const of = (right: number, wrong: number) => [
      ...Array.from({ length: right }, () => judge(row({ entry: 'x' }), [reply('answer', ['x'])])),
      ...Array.from({ length: wrong }, () => judge(row({ entry: 'x' }), [reply('answer', ['y'])])),
      ...Array.from({ length: right }, () => judge(row({ expect: 'out' }), [reply('fallback')])),
      ...Array.from({ length: wrong }, () => judge(row({ expect: 'out' }), [reply('answer', ['y'])])),
      ...Array.from({ length: right }, () => judge(row({ entry: 'x' }), [asking(['x'])])),
      ...Array.from({ length: wrong }, () => judge(row({ entry: 'x' }), [asking(['y'])])),
    ];
    const { shares, ...parts } = baselineOf(summarise(of(96, 4), DISCLAIMER));
    expect(Object.keys(shares)).toContain('out');
    const before = { shares: {}, ...parts };
    expect(worseThan(before, summarise(of(95, 5), DISCLAIMER))).toEqual([]);
    expect(worseThan(before, summarise(of(88, 12), DISCLAIMER))).toEqual([
      expect.stringMatching(/^answered from a wrong entry: 6.0 %, 2.0 %/),
      expect.stringMatching(/^out of scope answered: 12.0 %, 4.0 %/),
      expect.stringMatching(/^did you mean with the right entry: 88.0 %, 96.0 %/),
    ]);
  });

  it('compares no figure that the baseline does not have', () => {
    const now = summarise([judge(row({ entry: 'x' }), [reply('answer', ['y'])])], DISCLAIMER);
    expect(worseThan({ shares: {}, practitionerAnswered: 0 }, now)).toEqual([]);
  });
});
