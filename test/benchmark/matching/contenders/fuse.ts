import Fuse, { type IFuseOptions } from 'fuse.js';
import { byLabel, type Contender, type Phrasing, type Ranker } from '../contender.ts';
import { stemsOf } from './stems.ts';

/** As its first example shows it. */
export const fuseDefault: Contender = {
  name: 'fuse.js, default',
  build: (phrasings) => searching(phrasings, {}, (text) => text),
};

/** The best of the configurations that we tried: token search over stems without stop words. */
export const fuseBest: Contender = {
  name: 'fuse.js, best configuration',
  build: (phrasings) =>
    searching(phrasings, { useTokenSearch: true, threshold: 0.25, ignoreLocation: true }, (text) =>
      stemsOf(text).join(' '),
    ),
};

function searching(
  phrasings: readonly Phrasing[],
  options: IFuseOptions<Phrasing>,
  prepare: (text: string) => string,
): Ranker {
  const prepared = phrasings.map(({ label, text }) => ({ label, text: prepare(text) }));
  const fuse = new Fuse(prepared, { keys: ['text'], includeScore: true, ...options });
  return (text) => {
    const pattern = prepare(text);
    // An empty pattern would find everything.
    if (pattern === '') return [];
    return byLabel(fuse.search(pattern).map(({ item, score = 1 }) => ({ label: item.label, score: 1 - score })));
  };
}
