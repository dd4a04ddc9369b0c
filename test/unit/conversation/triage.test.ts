import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { warningSigns } from '../../../src/conversation/triage.ts';
import type { WarningSign } from '../../../src/knowledge/knowledge.ts';
import { editDistance } from '../../../src/matching/edit-distance.ts';
import { withoutPauses, wordsOf } from '../../../src/matching/words.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

const knowledge = shippedKnowledge();
const { signs, groups, general, report, lookalikes } = knowledge.warningSigns;
const fixtureFile = new URL('../../fixtures/triage.yaml', import.meta.url);
const fixture = z
  .strictObject({ fires: z.record(z.string(), z.array(z.string())), silent: z.array(z.string()) })
  .parse(parse(readFileSync(fixtureFile, 'utf8')));

const found = (text: string): string[] => warningSigns(knowledge, text).map(({ id }) => id);

/** A message that says no more than one phrasing of a sign does. */
interface Said {
  readonly id: string;
  readonly text: string;
}

const saidAs = (isWanted: (phrasing: string) => boolean): fc.Arbitrary<Said> =>
  fc
    .constantFrom(...signs.filter(({ phrasings }) => phrasings.some(isWanted)))
    .chain(({ id, phrasings }: WarningSign) =>
      fc.constantFrom(...phrasings.filter(isWanted)).chain((phrasing) => {
        const words = phrasing.split(' ').map((part) => fc.constantFrom(...(groups[part.slice(1, -1)] ?? [part])));
        return fc.tuple(...words).map((chosen) => ({ id, text: chosen.join(' ') }));
      }),
    )
    .filter(({ id, text }) => found(text).includes(id));

const said = saidAs(() => true);
/** Only phrasings in English have groups. */
const saidInEnglish = saidAs((phrasing) => phrasing.includes('<'));

const denied = fc.constantFrom('pus', 'fever', 'chills', 'bleeding', 'hives', 'blisters', 'swelling', 'rash');

describe('warningSigns', () => {
  it.each(Object.entries(fixture.fires).flatMap(([id, texts]) => texts.map((text) => [id, text])))(
    'finds %s in %j',
    (id, text) => {
      expect(found(text)).toContain(id);
    },
  );

  it.each(fixture.silent)('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('has messages for every sign', () => {
    expect(Object.keys(fixture.fires).sort()).toEqual(signs.map(({ id }) => id).sort());
  });

  it('names the gravest sign first', () => {
    expect(found('I have a fever, I want to die and I can’t breathe')).toEqual(['breathing', 'self-harm', 'fever']);
  });

  it('is silent on nearly every phrasing of the knowledge base, which entries answer', () => {
    const phrasings = knowledge.entries.flatMap(({ question, alternatives }) => [question, ...alternatives]);
    const urgent = phrasings.filter((phrasing) => found(phrasing).length > 0);
    expect(urgent.length / phrasings.length).toBeLessThan(0.01);
  });

  it.each([
    ['capitals', 'I CANT BREATHE', 'breathing'],
    ['no spaces', 'icantbreathe cantbreathe', 'breathing'],
    ['curly apostrophes', 'I can’t breathe', 'breathing'],
    ['drawn-out letters', 'i caaaant breeeeathe', 'breathing'],
    ['emoji between the words', 'my face 😭 is 😭 swollen 😭', 'face-swelling'],
    ['emoji as words', 'my face is 🔥 and it wont stop', 'burn'],
    ['line breaks', 'had it done yesterday\npus\nwhat now', 'infection'],
    [
      'no spaces between the characters of its script',
      '做完以后我一直觉得很不舒服而且现在突然不能呼吸了怎么办',
      'breathing',
    ],
    ['accents', 'no puedo réspirar', 'breathing'],
  ])('understands %s', (_, text, id) => {
    expect(found(text)).toContain(id);
  });

  it('finds a sign whatever the case of its letters', () => {
    fc.assert(
      fc.property(said, ({ id, text }) => {
        fc.pre(text === text.toUpperCase().toLowerCase());
        expect(found(text.toUpperCase())).toContain(id);
      }),
    );
  });

  it('finds a sign at the end of a long message', () => {
    const filler =
      'so on tuesday we went to see my mother and the weather was lovely and then on the way home we had lunch and talked';
    fc.assert(
      fc.property(
        said,
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom(' ', '. ', ', ', '\n'),
        (sign, times, mark) => {
          expect(found(`${`${filler} `.repeat(times)}${mark}${sign.text}`)).toContain(sign.id);
        },
      ),
    );
  });

  it('finds a sign behind, before and beside the denial of another', () => {
    fc.assert(
      fc.property(said, denied, ({ id, text }, other) => {
        expect(found(`no ${other} but ${text}`)).toContain(id);
        expect(found(`the ${other} is gone, ${text}`)).toContain(id);
        expect(found(`${text}, no ${other}`)).toContain(id);
      }),
      { numRuns: 100 },
    );
  });

  it('forgives one slip of the finger in a word of five letters or more', () => {
    fc.assert(
      fc.property(
        saidInEnglish,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap'),
        ({ text }, word, at, slip) => {
          const misspelt = withSlip(text, word, at, slip);
          fc.pre(misspelt !== undefined);
          expect([misspelt, found(misspelt ?? '')]).not.toEqual([misspelt, []]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives an answer for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        expect(Array.isArray(warningSigns(knowledge, text))).toBe(true);
      }),
    );
  });
});

const plain = (texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => withoutPauses(wordsOf(text))));
const watchedWords = plain([
  ...signs.flatMap(({ phrasings, combinations, reported }) => [...phrasings, ...combinations, ...reported]),
  ...Object.values(groups).flat(),
]);
const realWords = plain([
  ...knowledge.entries.flatMap(({ question, alternatives, answer }) => [question, ...alternatives, answer]),
  ...[...general, ...report, ...lookalikes],
]);

/** The text with one slip inside one of its longer words; undefined where that leaves a doubt which word was meant. */
function withSlip(text: string, chosen: number, place: number, slip: string): string | undefined {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^[a-z]{5,20}$/.test(word) ? [index] : []));
  const index = long[chosen % long.length] ?? -1;
  const word = words[index];
  if (word === undefined) return undefined;
  const at = 1 + (place % (word.length - 2));
  const letters =
    { drop: '', double: word.slice(at, at + 1).repeat(2), swap: `${word[at + 1]}${word[at]}` }[slip] ?? '';
  const misspelt = word.slice(0, at) + letters + word.slice(slip === 'swap' ? at + 2 : at + 1);
  const meant = [...watchedWords].filter((watched) => editDistance(misspelt, watched, 1) < 2);
  const isClear = meant.length === 1 && !meant.includes(misspelt) && !realWords.has(misspelt);
  return isClear && !/(.)\1\1/.test(misspelt) ? words.with(index, misspelt).join(' ') : undefined;
}
