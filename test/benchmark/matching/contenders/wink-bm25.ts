import { byLabel, type Contender } from '../contender.ts';
import { peer } from '../peers.ts';
import { stemsOf } from './stems.ts';

interface Bm25 {
  readonly defineConfig: (config: object) => void;
  readonly definePrepTasks: (tasks: readonly ((text: string) => readonly string[])[]) => void;
  readonly addDoc: (document: object, id: number) => void;
  readonly consolidate: () => void;
  readonly search: (text: string, limit: number) => readonly (readonly [id: string, score: number])[];
}

/** Okapi BM25 over stems without stop words. */
export const winkBm25: Contender = {
  name: 'wink-bm25-text-search',
  build: (phrasings) => {
    const engine = peer<() => Bm25>('wink-bm25-text-search')();
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks([stemsOf]);
    phrasings.forEach(({ text }, id) => {
      engine.addDoc({ text }, id);
    });
    engine.consolidate();
    return (text) =>
      byLabel(
        engine
          .search(text, phrasings.length)
          .map(([id, score]) => ({ label: phrasings[Number(id)]?.label ?? '', score })),
      );
  },
};
