/** Everything that is measured, ourselves first. */
import type { Contender } from '../contender.ts';
import { fuseBest, fuseDefault } from './fuse.ts';
import { lunr } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { nodeNlp } from './node-nlp.ts';
import { theAssistant } from './the-assistant.ts';
import { thisEngine } from './this-engine.ts';
import { winkBm25 } from './wink-bm25.ts';

export const contenders: readonly Contender[] = [
  theAssistant,
  thisEngine,
  fuseDefault,
  fuseBest,
  miniSearch,
  lunr,
  winkBm25,
  nodeNlp,
];
