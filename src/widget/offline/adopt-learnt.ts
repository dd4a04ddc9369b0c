/** What the server has learnt from the knowledge, taken over: to learn it here would take ten seconds. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { unpack } from '../../matching/artefact.ts';
import { modelOf } from '../../matching/match.ts';
import { adopt, fits } from '../../matching/trained.ts';

/** False if the bytes are damaged, or were not learnt from this very knowledge. */
export function adoptLearnt(knowledge: Knowledge, packed: Uint8Array): boolean {
  const trained = unpack((key) => isOf(knowledge, key), packed);
  if (trained === undefined || !fits(trained, modelOf(knowledge))) return false;
  adopt(knowledge, trained);
  return true;
}

/** A key is the version, the engine and, where there was one, the encoder, which this device has not. */
function isOf({ version }: Knowledge, key: string): boolean {
  const [learntFrom, , encoder] = key.split(' ');
  return learntFrom === version && encoder === undefined;
}
