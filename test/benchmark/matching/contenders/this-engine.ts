import { engine } from '../../../../src/matching/engine.ts';
import type { Contender } from '../contender.ts';

/** Our engine, as `npm run match` uses it: no words of a domain, calibrated on the phrasings alone. */
export const thisEngine: Contender = {
  name: 'this engine',
  build: (phrasings) => {
    const { rank } = engine({ phrasings });
    return (text) => rank(text).ranked.map(({ label, confidence }) => ({ label, score: confidence }));
  },
};
