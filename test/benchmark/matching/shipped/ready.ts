/** How long it takes until the shipped knowledge can be asked, and what it holds. */
import { loadKnowledge } from '../../../../src/knowledge/load.ts';
import { match } from '../../../../src/matching/match.ts';
import { openTrained } from '../../../../src/trained-file.ts';
import { heapInUse, type Spent, spentOn } from '../cost.ts';

export interface Ready extends Spent {
  readonly how: 'adopted' | 'learnt';
  /** Megabytes more than the loaded knowledge alone. */
  readonly heap: number;
}

/** From loaded knowledge to the first answer, with the artefact at the path if there is one; else it is written there. */
export async function ready(artefact: string): Promise<Ready> {
  const loaded = loadKnowledge('knowledge');
  if (loaded.kind === 'refused') throw new Error('The shipped knowledge is refused.');
  const before = heapInUse();
  let how: Ready['how'] = 'learnt';
  const spent = await spentOn(() => {
    how = openTrained(loaded.knowledge, artefact).kind;
    return match(loaded.knowledge, 'does it hurt');
  });
  return { how, ...spent, heap: heapInUse() - before };
}
