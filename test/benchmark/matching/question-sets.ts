/** Sets of questions that nobody here wrote, read from a folder, and samples of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Phrasing } from './contender.ts';
import { randomOf, sample } from './random.ts';
import { ownSet } from './shipped/own-questions.ts';
import { withSlips } from './slips.ts';

/** What a contender is built from and what it is asked. */
export interface QuestionSet {
  readonly phrasings: readonly Phrasing[];
  /** Questions with the label that is right. */
  readonly inScope: readonly Phrasing[];
  /** Questions that no label covers. */
  readonly outOfScope: readonly string[];
}

/** A set with its questions drawn, and some of them misspelt. */
export interface Sampled extends QuestionSet {
  readonly misspelt: readonly Phrasing[];
}

/** Our own questions to the shipped knowledge, as a set like the others. */
export const OWN = 'own';
export const PUBLIC_SETS = ['stackfaq.k1', 'stackfaq.k5', 'clinc.k5', 'clinc.k10', 'mqp.k1', 'covidq-gen.k3'];

/** How many questions are drawn. */
interface Sizes {
  readonly inScope: number;
  readonly outOfScope: number;
  readonly misspelt: number;
}
const DRAWN: Sizes = { inScope: 500, outOfScope: 400, misspelt: 200 };
export const EVERYTHING: Sizes = { inScope: Infinity, outOfScope: Infinity, misspelt: Infinity };

const rowSchema = z.object({ split: z.string(), text: z.string(), label: z.string() });

/** The sets that can be measured: ours always, the public ones when their folder is there. */
export function setsIn(folder: string): readonly string[] {
  return [...PUBLIC_SETS.filter((name) => existsSync(join(folder, `${name}.kb.jsonl`))), OWN];
}

export function readSet(folder: string, name: string): QuestionSet {
  if (name === OWN) return ownSet();
  const questions = readRows(join(folder, `${name.split('.')[0]}.eval.jsonl`));
  const ofSplit = (split: string) => questions.filter((row) => row.split === split);
  return {
    phrasings: readRows(join(folder, `${name}.kb.jsonl`)),
    inScope: ofSplit('test'),
    outOfScope: ofSplit('oos').map(({ text }) => text),
  };
}

/** The same questions for every contender; another seed draws others. */
export function sampled(
  { phrasings, inScope, outOfScope }: QuestionSet,
  name: string,
  seed: number,
  sizes: Sizes = DRAWN,
): Sampled {
  const random = (purpose: string) => randomOf(`${name} ${purpose} ${seed}`);
  const drawn = sample(inScope, sizes.inScope, random('in scope'));
  const slip = random('slips');
  const misspelt = sample(drawn, drawn.length, random('misspelt')).flatMap(({ label, text }) => {
    const slipped = withSlips(text, slip);
    return slipped === undefined ? [] : [{ label, text: slipped }];
  });
  return {
    phrasings,
    inScope: drawn,
    outOfScope: sample(outOfScope, sizes.outOfScope, random('out of scope')),
    misspelt: misspelt.slice(0, sizes.misspelt),
  };
}

function readRows(file: string): readonly z.infer<typeof rowSchema>[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => rowSchema.parse(JSON.parse(line)));
}
