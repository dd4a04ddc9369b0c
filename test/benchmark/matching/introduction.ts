/** What was run on what, and how the figures are to be read. */
import { availableParallelism } from 'node:os';
import Fuse from 'fuse.js';
import { versionOf } from './peers.ts';

/** No date and no name of a machine: the same run elsewhere should differ in the costs only. */
export function introduction(): string {
  const peers = ['minisearch', 'lunr', 'wink-bm25-text-search', 'node-nlp'].map((name) => `${name} ${versionOf(name)}`);
  return `# Matching, measured

Written by \`npm run bench:matching\` (\`-- --sets DIR\` for another folder of public sets); every figure is of one run.
Node ${process.versions.node}, ${availableParallelism()} cores shared with other work: compare CPU, which is counted, rather than latency, which is waited for.
Every contender runs in a process of its own. fuse.js ${Fuse.version}, ${peers.join(', ')}.
The quality of the assistant's replies is another matter: \`npm run evaluate\`.`;
}

export const METHOD = `## Side by side

From each set 500 questions in scope, 400 out of scope and 200 misspelt ones are drawn by a fixed seed, or all there are.
Misspelt: one slip (a letter dropped, doubled, swapped with the next or hit on the neighbouring key) in a third of the words of four letters or more, in one at least.

- acc@1, acc@3: the right label is the best, or among the best three. Several phrasings of a label count as its best one.
- AUROC: how often a question in scope scores above one out of scope. This engine is judged by its confidence, each peer by the score it gives.
- acc95: answered rightly from the score on that lets 5 % of what is out of scope through.
- Peers, as configured in \`test/benchmark/matching/contenders\`: fuse.js as its first example, and with token search over stems without stop words (threshold 0.25, \`ignoreLocation\`); minisearch over stems without stop words, with prefixes and a slip in five letters (the best of seven configurations tried); lunr with its own stemmer and stop words; BM25 over stems without stop words; node-nlp as documented.`;
