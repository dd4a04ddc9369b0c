import stem from 'wink-porter2-stemmer';
import { stopWords } from '../../../../src/matching/stop-words.ts';
import { byLabel, type Contender } from '../contender.ts';
import { peer } from '../peers.ts';

interface MiniSearch {
  readonly addAll: (documents: readonly object[]) => void;
  readonly search: (text: string) => readonly { readonly label: string; readonly score: number }[];
}

/** The best of seven configurations tried: stems without stop words, beginnings of words, one slip in five letters. */
export const miniSearch: Contender = {
  name: 'minisearch, tuned',
  build: (phrasings) => {
    const Search = peer<new (options: object) => MiniSearch>('minisearch');
    const search = new Search({
      fields: ['text'],
      storeFields: ['label'],
      processTerm: (term: string) => (stopWords.has(term.toLowerCase()) ? undefined : stem(term.toLowerCase())),
      searchOptions: { prefix: isLong, fuzzy: (term: string) => isLong(term) && 0.2 },
    });
    search.addAll(phrasings.map(({ label, text }, id) => ({ id, label, text })));
    return (text) => byLabel(search.search(text));
  },
};

function isLong(term: string): boolean {
  return term.length > 3;
}
