import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { plainEnglish } from '../../../src/matching/corpus.ts';
import { type Encoder, withEncoder } from '../../../src/matching/encoder.ts';
import { engine } from '../../../src/matching/engine.ts';
import type { TextFeatures } from '../../../src/matching/kernel.ts';
import { match } from '../../../src/matching/match.ts';
import { type Model, model } from '../../../src/matching/model.ts';
import type { Reading } from '../../../src/matching/read.ts';
import { openTrained } from '../../../src/trained-file.ts';
import { tinyKnowledge } from '../../fixtures/tiny-knowledge.ts';
import { tableEncoder } from './table-encoder.ts';

const phrasings = [
  { label: 'pain', text: 'does it hurt' },
  { label: 'pain', text: 'is the treatment painful' },
  { label: 'price', text: 'how much does it cost' },
  { label: 'price', text: 'what is the price' },
  { label: 'makeup', text: 'when can I wear makeup' },
  { label: 'makeup', text: 'can I put on foundation' },
];
const groups = [
  ['hurt', 'painful', 'agony'],
  ['cost', 'price', 'budget'],
  ['makeup', 'foundation', 'lipstick'],
];
const questions = [
  'does it hurt a lot',
  'agony',
  'which budget',
  'lipstick',
  'is the price painful',
  'wear foundation',
];

const modelWith = (encoder?: Encoder): Model => model({ phrasings, domain: plainEnglish, encoder });
const lexical = modelWith();
const encoded = modelWith(tableEncoder(groups));
const featuresOf = (text: string): TextFeatures => lexical.read(text).features;
const similarities = (by: Model, text: string): readonly number[] => [...by.kernel.similarities(featuresOf(text))];

/** The cosine of one kind of feature, taken out of the sum without an encoder. */
function cosines(text: string, kind: 'words' | 'letters'): readonly number[] {
  const nothing = { words: new Map(), letters: new Map(), line: '' };
  const share = kind === 'words' ? 0.55 : 0.45;
  const of = lexical.kernel.similarities({ ...nothing, [kind]: featuresOf(text)[kind] });
  return [...of].map((value) => value / share);
}

/** The cosine of two embeddings, by the book. */
function meaningCosine(a: Float32Array, b: Float32Array): number {
  const product = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

function readingsOf({ phrasings, readingOf }: Model): readonly Reading[] {
  return phrasings.map((_, phrasing) => readingOf(phrasing));
}

describe('a kernel with an encoder', () => {
  it.each(questions)('weighs words, letters and meaning of %j as the formula says', (text) => {
    const { embed } = tableEncoder(groups);
    const meaning = readingsOf(lexical).map(({ features: { line } }) =>
      meaningCosine(embed(featuresOf(text).line), embed(line)),
    );
    const words = cosines(text, 'words');
    const letters = cosines(text, 'letters');
    const expected = meaning.map((cosine, at) => 0.35 * (words[at] ?? 0) + 0.15 * (letters[at] ?? 0) + 0.5 * cosine);
    similarities(encoded, text).forEach((similarity, at) => {
      expect(similarity).toBeCloseTo(expected[at] ?? 0, 5);
    });
  });

  it('knows a phrasing to be entirely like itself', () => {
    readingsOf(encoded).forEach(({ features }, at) => {
      expect(encoded.kernel.similarities(features)[at]).toBeCloseTo(1, 5);
    });
  });

  it('sums the similarities of all pairs of phrasings of a label to its mass', () => {
    const pairs = encoded.phrasingsOf.map((members) =>
      members.reduce((sum, member) => {
        const similar = encoded.kernel.similarities(encoded.readingOf(member).features);
        return members.reduce((all, other) => all + (similar[other] ?? 0), sum);
      }, 0),
    );
    encoded.kernel.massOf(encoded).forEach((mass, label) => {
      expect(mass).toBeCloseTo(pairs[label] ?? 0, 4);
    });
  });

  it('does not ask for the place of a phrasing again, nor of a text without words', () => {
    const encoder = tableEncoder(groups);
    const asking = modelWith(encoder);
    for (const text of ['Does it hurt?', 'does it hurt', '', '!!!', 'agony']) similarities(asking, text);
    expect(encoder.asked).toEqual(['agony']);
  });
});

describe('a kernel without an encoder', () => {
  it('weighs words and letters alone', () => {
    for (const text of questions) {
      const [words, letters] = [cosines(text, 'words'), cosines(text, 'letters')];
      similarities(lexical, text).forEach((similarity, at) => {
        expect(similarity).toBeCloseTo(0.55 * (words[at] ?? 0) + 0.45 * (letters[at] ?? 0), 10);
      });
    }
  });
});

describe('an encoder that fails', () => {
  it.each([
    ['has no place for a text', new Float32Array(64)],
    ['gives what is no number', new Float32Array(64).fill(Number.NaN)],
    ['gives infinity', new Float32Array(64).fill(Number.POSITIVE_INFINITY)],
    ['gives another dimension', new Float32Array(3).fill(1)],
  ])('and %s leaves words and letters, to the last bit', (_, vector) => {
    const failing = modelWith(tableEncoder(groups, { embed: () => vector }));
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...questions), fc.string({ maxLength: 60 })), (text) => {
        fc.pre(phrasings.every((phrasing) => featuresOf(phrasing.text).line !== featuresOf(text).line));
        expect(similarities(failing, text)).toEqual(similarities(lexical, text));
      }),
      { numRuns: 50 },
    );
  });

  it('does not keep what is asked in the words of a phrasing from being found', () => {
    const { rank } = engine({ phrasings, encoder: tableEncoder(groups, { embed: () => new Float32Array(64) }) });
    expect(rank('does it hurt very much').ranked[0]?.label).toBe('pain');
    expect(rank('price please').ranked[0]?.label).toBe('price');
  });
});

describe('an engine with an encoder', () => {
  it.each([
    ['agony', 'pain'],
    ['lipstick', 'makeup'],
    ['budget', 'price'],
  ])('finds %j by its meaning, which no word of it tells', (text, label) => {
    expect(engine({ phrasings, encoder: tableEncoder(groups) }).rank(text).ranked[0]?.label).toBe(label);
    expect(engine({ phrasings }).rank(text).ranked[0]?.label).not.toBe(label);
  });

  it('ranks alike whatever the order of the phrasings', () => {
    const turned = engine({ phrasings: phrasings.toReversed(), encoder: tableEncoder(groups) });
    const straight = engine({ phrasings, encoder: tableEncoder(groups) });
    for (const text of questions) expect(turned.rank(text)).toEqual(straight.rank(text));
  });
});

describe('withEncoder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'encoder-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const encodedKnowledge = (id: string): Knowledge =>
    withEncoder(tinyKnowledge, tableEncoder([['hurt', 'painful', 'agony']], { id }));

  it('gives knowledge that is matched with the encoder, and leaves the other as it was', () => {
    expect(match(encodedKnowledge('a'), 'agony')[0]?.entry.id).toBe('sample-hurt');
    expect(match(tinyKnowledge, 'agony')[0]?.entry.id).not.toBe('sample-hurt');
  });

  it('keeps what was learnt with one encoder from being used with another, or with none', () => {
    const file = join(folder, 'trained.bin');
    const open = (knowledge: Knowledge) => openTrained(knowledge, file).kind;
    expect([open({ ...tinyKnowledge }), open(encodedKnowledge('a')), open(encodedKnowledge('b'))]).toEqual(
      Array.from({ length: 3 }, () => 'learnt'),
    );
    expect([open({ ...tinyKnowledge }), open(encodedKnowledge('b'))]).toEqual(['adopted', 'adopted']);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
