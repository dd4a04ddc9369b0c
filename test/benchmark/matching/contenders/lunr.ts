import { byLabel, type Contender } from '../contender.ts';
import { peer } from '../peers.ts';

interface Query {
  readonly term: (term: unknown) => void;
}
interface Index {
  readonly query: (fill: (query: Query) => void) => readonly { readonly ref: string; readonly score: number }[];
}
interface Builder {
  readonly ref: (name: string) => void;
  readonly field: (name: string) => void;
  readonly add: (document: object) => void;
}
interface Lunr {
  (fill: (this: Builder) => void): Index;
  readonly tokenizer: (text: string) => readonly unknown[];
}

/** With its own stemmer and stop words. Asked term by term: its query language is not for what people type. */
export const lunr: Contender = {
  name: 'lunr',
  build: (phrasings) => {
    const library = peer<Lunr>('lunr');
    const index = library(function () {
      this.ref('id');
      this.field('text');
      phrasings.forEach(({ text }, id) => {
        this.add({ id, text });
      });
    });
    return (text) => {
      const found = index.query((query) => {
        for (const token of library.tokenizer(text)) query.term(token);
      });
      return byLabel(found.map(({ ref, score }) => ({ label: phrasings[Number(ref)]?.label ?? '', score })));
    };
  },
};
