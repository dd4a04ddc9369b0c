/** Rules on the topics that are not covered: what an entry answers is never refused (KB026 to KB028). */
import type { Draft } from '../draft.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { NotCoveredFile } from '../schemas.ts';
import type { Parsed } from '../yaml-file.ts';
import { signature } from './signature.ts';

/** Fewer do not outweigh the entries that share their frame ("how much is …"). */
const MIN_PHRASINGS = 5;

/** What the topics are held against; `ids` are those of all entries, readable or not. */
interface Entries {
  readonly drafts: readonly Draft[];
  readonly ids: ReadonlySet<string>;
}

type Topic = NotCoveredFile['topics'][number];

/** KB026 to KB028 for every topic of the file. */
export function notCoveredProblems(
  file: string,
  { value, lineOf }: Parsed<NotCoveredFile>,
  { drafts, ids }: Entries,
): readonly Problem[] {
  const phrasings = ownersOf(drafts);
  const taken = new Map([...ids].map((id) => [id, 'an entry']));
  return value.topics.flatMap((topic, index) => {
    const placeOf = (...path: readonly PropertyKey[]): Place => ({ file, line: lineOf(['topics', index, ...path]) });
    return [
      ...idProblems(topic, taken, placeOf('id')),
      ...countProblems(topic, placeOf('phrasings')),
      ...repeatedProblems(topic, phrasings, (phrasing) => placeOf('phrasings', phrasing)),
    ];
  });
}

/** Signature of each phrasing of the entries to who has it. */
function ownersOf(drafts: readonly Draft[]): Map<string, string> {
  const phrasings = drafts.flatMap(({ path, fields }) =>
    [fields.question, ...fields.alternatives].map((phrasing) => [signature(phrasing), path] as const),
  );
  return new Map(phrasings);
}

/** KB027. */
function idProblems({ id }: Topic, taken: Map<string, string>, place: Place): readonly Problem[] {
  const owner = taken.get(id);
  taken.set(id, owner ?? 'another topic');
  return owner === undefined ? [] : [problem('KB027', place, `“${id}” is the id of ${owner}`)];
}

/** KB028. */
function countProblems({ id, phrasings }: Topic, place: Place): readonly Problem[] {
  return phrasings.length < MIN_PHRASINGS ? [problem('KB028', place, `${id} has ${phrasings.length} phrasings`)] : [];
}

/** KB026. */
function repeatedProblems(
  { id, phrasings }: Topic,
  owners: Map<string, string>,
  placeOf: (phrasing: number) => Place,
): readonly Problem[] {
  return phrasings.flatMap((phrasing, index) => {
    const key = signature(phrasing);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, id);
    return owner === undefined ? [] : [problem('KB026', placeOf(index), `“${phrasing}” is also in ${owner}`)];
  });
}
