/** British spellings as American ones, so that both find the same phrasing. Nothing of this is ever shown. */
import { remembered } from './remembered.ts';

/** Each ending or stem, and what it becomes. Words are at most 32 letters long, so that no pattern can run away. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/^anaesth/, 'anesth'],
  [/^oedem/, 'edem'],
  [/^haem/, 'hem'],
  [/(..)is(e|es|ed|er|ing|ation)$/, '$1iz$2'],
  [/(col|fav|behavi|tum|od|neighb|hon|lab|flav|hum|vap)our/, '$1or'],
  [/^(cent|fib|met|lit|theat)re(s?)$/, '$1er$2'],
  [/ogue(s?)$/, 'og$1'],
  [/(trave|cance|labe|mode|leve)ll(ed|ing|er)$/, '$1l$2'],
];

/** One word in its American spelling. */
export const american = remembered((word) =>
  VARIANTS.reduce((spelt, [british, usual]) => spelt.replace(british, usual), word),
);
