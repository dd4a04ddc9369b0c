/** The questions that measure the answers must not be the questions they were written from. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withoutPauses, wordsOf } from '../../../src/matching/words.ts';
import { ownQuestionFiles } from '../../evaluation/own-questions.ts';
import { readRows, turnsOf } from '../../evaluation/read-rows.ts';
import { shippedKnowledge } from '../../fixtures/shipped-knowledge.ts';

/** Questions that are not ours and not shipped; there on the machines that have them. */
const BORROWED = '../shared/evaluation';
/** So short a wording, "does it hurt", anybody comes upon by themselves. */
const TRIVIAL_WORDS = 4;

describe('the knowledge', () => {
  it('has no phrasing that equals an evaluation text, unless it is a trivial form of at most four words', () => {
    const asked = textsOf([...ownQuestionFiles(), ...borrowedFiles()]);
    const offenders = phrasings().flatMap(({ entry, words }) =>
      words.length <= TRIVIAL_WORDS ? [] : (asked.get(words.join(' ')) ?? []).map((row) => `${row} is in ${entry}`),
    );
    expect(offenders).toEqual([]);
  });
});

function phrasings(): readonly { readonly entry: string; readonly words: readonly string[] }[] {
  const { entries, notCovered } = shippedKnowledge();
  return [
    ...entries.map(({ id, question, alternatives }) => ({ entry: `${id}`, texts: [question, ...alternatives] })),
    ...notCovered.map(({ id, phrasings: texts }) => ({ entry: `not-covered.yaml, ${id}`, texts })),
  ].flatMap(({ entry, texts }) => texts.map((text) => ({ entry, words: withoutPauses(wordsOf(text)) })));
}

/** Ids of rows by the words of each of their turns: ids alone, because a failure is printed and borrowed texts are not. */
function textsOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const row of files.flatMap(readRows)) {
    for (const text of turnsOf(row)) {
      const words = withoutPauses(wordsOf(text)).join(' ');
      ids.set(words, [...(ids.get(words) ?? []), row.id]);
    }
  }
  return ids;
}

function borrowedFiles(): readonly string[] {
  if (!existsSync(BORROWED)) return [];
  return readdirSync(BORROWED)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(BORROWED, name));
}
