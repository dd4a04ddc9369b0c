/** The seam between a conversation and the engine: an utterance in, candidates out, best first. */
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { DomainWords } from './corpus.ts';
import { encoderOf } from './encoder.ts';
import { type Model, model } from './model.ts';
import { oncePer } from './once-per.ts';
import { type Admit, type Ranking, rank, type Trained } from './rank.ts';
import { stopWords } from './stop-words.ts';
import { trainedOn } from './trained.ts';

/** What every name of the treatment becomes. */
const SUBJECT = 'dermapen';

/** An entry that may answer the utterance. */
export interface Candidate {
  readonly entry: Entry;
  /** How sure the match is, 0 to 1. */
  readonly confidence: number;
}

/** Labels of near topics, which no entry covers, are told from entries by it. */
const NEAR_TOPIC = 'near-topic:';

/** The knowledge base laid out for matching, once. */
export const modelOf = oncePer((knowledge: Knowledge): Model => {
  const { entries, notCovered, synonyms } = knowledge;
  const asked = entries.map(({ id, question, alternatives }) => ({
    label: `${id}`,
    texts: [question, ...alternatives],
  }));
  const refused = notCovered.map(({ id, phrasings }) => ({ label: `${NEAR_TOPIC}${id}`, texts: phrasings }));
  const phrasings = [...asked, ...refused].flatMap(({ label, texts }) => texts.map((text) => ({ label, text })));
  return model({ phrasings, domain: domainOf(synonyms), encoder: encoderOf(knowledge) });
});
const exactOf = oncePer(exactPhrasings);

/**
 * The entries that may answer the utterance, best first, at most ten. Nothing in common with any phrasing: none. A near
 * topic that no entry covers ends the list: what fits less well than "laser" is no answer to a question about laser.
 */
export function match(knowledge: Knowledge, utterance: string): readonly Candidate[] {
  const { reading, ranked } = ranking(knowledge, utterance);
  const nearTopic = ranked.findIndex(({ label }) => label.startsWith(NEAR_TOPIC));
  const found = ranked.slice(0, nearTopic < 0 ? ranked.length : nearTopic).flatMap(({ label, confidence }) => {
    const entry = knowledge.entryById.get(label);
    return entry === undefined ? [] : [{ entry, confidence }];
  });
  const exact = exactOf(knowledge).get(reading.words.join(' '));
  return exact === undefined
    ? found
    : [{ entry: exact, confidence: 1 }, ...found.filter(({ entry }) => entry !== exact)];
}

/** The ranking behind {@link match}, with everything that led to it. */
export function ranking(knowledge: Knowledge, utterance: string): Ranking {
  return rank(modelOf(knowledge), prepare(knowledge), utterance, admit);
}

/** Learns from the knowledge, unless it has been learnt or adopted before. */
export function prepare(knowledge: Knowledge): Trained {
  return trainedOn(knowledge, modelOf(knowledge));
}

/** Whether the utterance asks anything beyond naming the treatment: "can I have Dermapen" alone asks nothing. */
export function hasContent(knowledge: Knowledge, utterance: string): boolean {
  return modelOf(knowledge)
    .readAsTyped(utterance)
    .words.some((word) => word !== SUBJECT && !stopWords.has(word));
}

/** Who names the treatment asks about it, whatever else is named: "Botox after microneedling" is no question about Botox. */
const admit: Admit = (label, { words }) => !(label.startsWith(NEAR_TOPIC) && words.includes(SUBJECT));

function domainOf({ groups, spellings, subject, emoji }: Knowledge['synonyms']): DomainWords {
  return { groups, emoji, subject: SUBJECT, spellings: { ...spellings, [SUBJECT]: subject } };
}

/** Phrasings as the words they are read as. The first of two equal ones wins, as it does in the loader's rule. */
function exactPhrasings(knowledge: Knowledge): ReadonlyMap<string, Entry> {
  const { phrasings, wordings } = modelOf(knowledge);
  const exact = new Map<string, Entry>();
  wordings.forEach((key, at) => {
    const entry = knowledge.entryById.get(phrasings[at]?.label ?? '');
    if (entry !== undefined && key !== '' && !exact.has(key)) exact.set(key, entry);
  });
  return exact;
}
