import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Phrasing, plainEnglish } from '../../../src/matching/corpus.ts';
import { engine } from '../../../src/matching/engine.ts';
import { readablePart } from '../../../src/matching/gate.ts';
import { match, ranking } from '../../../src/matching/match.ts';
import { searched } from '../../../src/matching/token-search.ts';
import { animals } from '../../fixtures/animal-corpus.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';
import { withSlip } from '../../fixtures/slips.ts';

const knowledge = shippedKnowledge();
const phrasings = knowledge.entries.flatMap((entry) =>
  [entry.question, ...entry.alternatives].map((text) => ({ entry, text })),
);
const anyPhrasing = fc.constantFrom(...phrasings);
describe('match', () => {
  it('keeps the entry among the first three in nine of ten phrasings when a finger slips in a longer word', () => {
    const sample = phrasings.filter((_, index) => index % 4 === 0);
    const slipped = sample.flatMap(({ entry, text }, index) => {
      const typed = withSlip(text, index);
      return typed === undefined ? [] : [{ entry, typed }];
    });
    const kept = slipped.filter(({ entry, typed }) =>
      match(knowledge, typed)
        .slice(0, 3)
        .some((candidate) => candidate.entry === entry),
    );
    expect(slipped.length).toBeGreaterThan(300);
    expect(kept.length / slipped.length).toBeGreaterThanOrEqual(0.9);
  });

  it('finds the same with courtesies, capitals, punctuation and pictograms', () => {
    const decorations: readonly ((text: string) => string)[] = [
      (text) => `please ${text}`,
      (text) => `Hi, ${text}`,
      (text) => `${text} thanks!!!`,
      (text) => text.toUpperCase(),
      (text) => `${text} 🪐`,
      (text) => `«${text}»…`,
    ];
    fc.assert(
      fc.property(anyPhrasing, fc.constantFrom(...decorations), ({ text }, decorate) => {
        expect(match(knowledge, decorate(text))).toEqual(match(knowledge, text));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['20,000 characters', 'does it hurt '.repeat(1600)],
    ['one letter repeated', 'a'.repeat(20_000)],
    ['letters of no word', 'qxzj'.repeat(5000)],
    ['combining marks', `e${'\u0301'.repeat(5000)}`],
    ['search operators', "!hurt ^does 'it | =pain $ ".repeat(500)],
    ['the name of a prototype', '__proto__ constructor toString hasOwnProperty'],
    ['a bomb for patterns', `${'(a+)+'.repeat(400)}${'a'.repeat(1000)}!`],
    ['nothing but stop words', 'the of and to is '.repeat(400)],
    ['unknown words', Array.from({ length: 400 }, (_, at) => `wq${at.toString(36)}xkv`).join(' ')],
    ['half of a character', '\uD83D does it hurt \uDC00'],
  ])('gives no more than ten candidates, and none twice, for %s', (_, text) => {
    const entries = match(knowledge, text).map(({ entry }) => entry.id);
    expect(entries.length).toBeLessThanOrEqual(10);
    expect(new Set(entries).size).toBe(entries.length);
  });

  it('reads no more than 1,200 characters of any message, corrects ten words and searches for ten stems', () => {
    fc.assert(
      fc.property(fc.array(anyPhrasing, { minLength: 5, maxLength: 80 }), fc.nat(), (many, seed) => {
        const text = many.map(({ text: wording }) => withSlip(wording, seed) ?? wording).join(' and ');
        const { reading } = ranking(knowledge, text);
        expect(match(knowledge, text)).toEqual(match(knowledge, readablePart(text)));
        expect(readablePart(text).length).toBeLessThanOrEqual(501);
        expect(reading.corrections.length).toBeLessThanOrEqual(10);
        expect(searched(reading.content).split(' ').length).toBeLessThanOrEqual(8);
        expect(searched(reading.content).length).toBeLessThanOrEqual(64);
      }),
      { numRuns: 40 },
    );
  });
});

describe('engine', () => {
  const ordered = engine({ phrasings: animals });

  it('ranks the same whatever the order of the phrasings', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...animals], { minLength: animals.length }), (shuffled: readonly Phrasing[]) => {
        const other = engine({ phrasings: shuffled });
        for (const text of ['what does it eat in winter', 'how much', 'where does it sleep']) {
          expect(other.rank(text).ranked).toEqual(ordered.rank(text).ranked);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same bytes in two processes', () => {
    const script = `
      import { engine } from './src/matching/engine.ts';
      import { animals } from './test/fixtures/animal-corpus.ts';
      const { rank, thresholds } = engine({ phrasings: animals });
      console.log(JSON.stringify([thresholds, animals.map(({ text }) => rank(text))]));`;
    const run = (): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(run()).toBe(run());
  });

  it('knows nothing of a domain unless it is told', () => {
    expect(plainEnglish).toEqual({ groups: [], spellings: {}, emoji: {} });
    expect(ordered.rank('dermapen').ranked.every(({ confidence }) => confidence < 0.5)).toBe(true);
  });
});
