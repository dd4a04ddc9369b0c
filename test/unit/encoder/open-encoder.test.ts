import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { joinEncoder } from '../../../src/encoder/join-encoder.ts';
import { modelFiles } from '../../../src/encoder/model-files.ts';
import { type OpenEncoder, openEncoder } from '../../../src/encoder/open-encoder.ts';
import { match } from '../../../src/matching/match.ts';
import { tinyKnowledge } from '../../fixtures/tiny-knowledge.ts';
import { tinyModelFolder, tinyTokenizer } from './tiny-model.ts';

const folder = tinyModelFolder();
const folders = [folder];
const opened: OpenEncoder[] = [];
const faults: string[] = [];
/** A model is opened in a thread of its own, which has to load half of the package; milliseconds. */
const PATIENCE_MS = 60_000;

jest.setTimeout(2 * PATIENCE_MS);
afterEach(() => {
  faults.length = 0;
});
afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  for (const place of folders) rmSync(place, { recursive: true });
});

async function open(place = folder, patienceMs = PATIENCE_MS): Promise<OpenEncoder> {
  const encoder = await openEncoder(place, (fault) => faults.push(fault), patienceMs);
  opened.push(encoder);
  return encoder;
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const place = tinyModelFolder(files);
  folders.push(place);
  return place;
}

/** Rounded, so that the last bits of a sum do not count. */
const numbers = (vector: Float32Array) => [...vector].map((value) => Math.round(value * 1000) / 1000);

function isInstalled(): boolean {
  try {
    return createRequire(import.meta.url).resolve('@huggingface/transformers') !== '';
  } catch {
    return false;
  }
}

const refusals = () => {
  it('refuses a folder without a model, and says what it lacks', async () => {
    await expect(open(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'encoder-unavailable',
      message: expect.stringContaining('has no config.json, no tokenizer.json'),
    });
  });
};

const withThePackage = () => {
  let encoder: OpenEncoder;
  beforeAll(async () => {
    encoder = await open();
  });

  it('places texts by the mean of their words, at length 1', () => {
    expect(encoder.dimension).toBe(4);
    expect(numbers(encoder.embed('price'))).toEqual([1, 0, 0, 0]);
    expect(numbers(encoder.embed('does it painful'))).toEqual([0.099, 0.099, 0.99, 0]);
    expect(faults).toEqual([]);
  });

  it('places words of one meaning together', () => {
    expect(encoder.embed('agony')).toEqual(encoder.embed('painful'));
  });

  it('places many texts as it places each of them', () => {
    const texts = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'price' : `${'it '.repeat(at)}agony`));
    expect(encoder.embedAll(texts).map(numbers)).toEqual(texts.map((text) => numbers(encoder.embed(text))));
  });

  it('reads no more than 600 characters', () => {
    const start = 'does '.repeat(120);
    expect(encoder.embed(start + 'price '.repeat(1000))).toEqual(encoder.embed(start));
  });

  it('gives nothing that could be compared for a text without words, and does not fail', () => {
    expect([...encoder.embed('')].some((value) => value > 0)).toBe(false);
    expect(numbers(encoder.embed('price'))).toEqual([1, 0, 0, 0]);
  });

  it('is named after the files of the model', () => {
    expect(encoder.id).toContain(modelFiles(folder).hash);
  });

  it('is late for who does not wait, busy until it has caught up, and gone once it is closed', async () => {
    const { embed, close } = await open(folder, 0);
    expect([embed('price'), embed('price')]).toEqual([new Float32Array(4), new Float32Array(4)]);
    await close();
    expect(embed('price')).toEqual(new Float32Array(4));
    expect(faults).toEqual(['late', 'busy', 'gone']);
  });

  it('says that the model failed, and goes on', async () => {
    const beyond = { type: 'WordLevel', vocab: { '[PAD]': 0, '[UNK]': 1, price: 5, beyond: 99 }, unk_token: '[UNK]' };
    const { embed, embedAll } = await open(
      folderWith({ 'tokenizer.json': JSON.stringify({ ...tinyTokenizer(), model: beyond }) }),
    );
    expect(embed('beyond')).toEqual(new Float32Array(4));
    expect(faults).toEqual(['failed']);
    expect(() => embedAll(['price', 'beyond'])).toThrow('could not embed the phrasings: failed');
    expect(embed('price').some((value) => value > 0)).toBe(true);
  });

  it('refuses weights that are none', async () => {
    await expect(open(folderWith({ 'onnx/model.onnx': 'no weights' }))).rejects.toMatchObject({
      code: 'encoder-unavailable',
    });
  });

  it('joins in the matching of a knowledge base', async () => {
    const keptIn = join(folder, 'embeddings.bin');
    const [hurt, ...others] = tinyKnowledge.entries;
    const entries = [...(hurt === undefined ? [] : [hurt]), ...others.map((entry) => ({ ...entry, alternatives: [] }))];
    const plain = { ...tinyKnowledge, entries };
    const knowledge = await joinEncoder(plain, { folder, keptIn, onFault: (fault) => faults.push(fault) });
    expect(match(knowledge, 'agony')[0]?.entry.id).toBe('sample-hurt');
    expect(match(plain, 'agony')[0]?.entry.id).not.toBe('sample-hurt');
    expect(faults).toEqual([]);
  });
};

describe('openEncoder', refusals);

if (isInstalled()) describe('openEncoder with a model', withThePackage);
else {
  describe('openEncoder with a model is not tried out, since @huggingface/transformers is not installed: it', () => {
    it('says what to run', async () => {
      await expect(open()).rejects.toMatchObject({
        code: 'encoder-unavailable',
        message: expect.stringContaining('npm install --no-save --ignore-scripts @huggingface/transformers@'),
      });
    });
  });
}
