/** What learning costs, from a part of the shipped knowledge that is as large as issue 3 names. */
import type { Knowledge } from '../../../../src/knowledge/knowledge.ts';
import { modelOf, prepare } from '../../../../src/matching/match.ts';
import { shippedKnowledge } from '../../../fixtures/shipped-knowledge.ts';
import { type Spent, spentOn } from '../cost.ts';

export interface Learning extends Spent {
  readonly phrasings: number;
}

/** Lays out and learns from so many wordings of each entry and near topic. */
export async function learning(wordings: number): Promise<Learning> {
  const knowledge = cut(shippedKnowledge(), wordings);
  const spent = await spentOn(() => prepare(knowledge));
  return { phrasings: modelOf(knowledge).phrasings.length, ...spent };
}

function cut(knowledge: Knowledge, wordings: number): Knowledge {
  return {
    ...knowledge,
    entries: knowledge.entries.map((entry) => ({ ...entry, alternatives: entry.alternatives.slice(0, wordings - 1) })),
    notCovered: knowledge.notCovered.map((near) => ({ ...near, phrasings: near.phrasings.slice(0, wordings) })),
  };
}
