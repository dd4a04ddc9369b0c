/** The knowledge base as the rest of the program sees it: parsed, checked and frozen. */

/** The risk and second-opinion text, word for word. Only the loader makes one, so no reply can be made without it. */
export type Disclaimer = string & { readonly '~brand': 'Disclaimer' };

/** The id of an entry that exists in the loaded knowledge. Only the loader makes one. */
export type EntryId = string & { readonly '~brand': 'EntryId' };

/** What an entry leads to: its text, a practitioner who examines the patient, or the clinic's own details. */
export type Route = 'answer' | 'practitioner' | 'clinic';

/** Where a medical sentence comes from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  /** high: official page or abstract; medium: a copy of one; low: a single source, or sources disagree. */
  readonly sure: 'high' | 'medium' | 'low';
}

/** A source with the passage in it that carries the answer. */
export interface Citation {
  readonly source: Source;
  readonly passage: string;
}

/** Whether a clinician has signed the entry off. Shipped entries are pending: nobody's approval is invented. */
export type Review =
  | { readonly kind: 'pending' }
  | { readonly kind: 'signed'; readonly by: string; readonly on: string };

/** One curated question with its approved answer. */
export interface Entry {
  readonly id: EntryId;
  readonly topic: string;
  readonly question: string;
  readonly alternatives: readonly string[];
  readonly route: Route;
  /** Plain Markdown: paragraphs, `-` lists and bold. The clinic's details are already filled in. */
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly related: readonly EntryId[];
  /** What to suggest next. */
  readonly suggest: readonly EntryId[];
  readonly review: Review;
  /** The ISO date by which the text must be looked at again. */
  readonly reviewBy: string;
}

/** A telephone service that is not the clinic's own. */
export interface HelpLine {
  readonly name: string;
  readonly phone: string;
}

/** The clinic's own details, from `clinic.yaml`. */
export interface Clinic {
  readonly name: string;
  /** True while the shipped, fictional clinic is in place. */
  readonly sample: boolean;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly booking: string;
  readonly address: string;
  readonly hours: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The emergency number of the clinic's country. */
  readonly emergency: string;
  readonly crisisLine: HelpLine;
  readonly poisonsLine: HelpLine;
  readonly regulator: { readonly name: string; readonly url: string };
}

/** How fast a warning sign needs a person. */
export type Level = 'emergency' | 'distress' | 'urgent';

/** A symptom that must reach a person, with how people describe it and what the bot says. */
export interface WarningSign {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** Words in this order, with few others between them. `<group>` stands for any word of the group. */
  readonly phrasings: readonly string[];
  /** Words that make the sign when they meet in one sentence, in any order. */
  readonly combinations: readonly string[];
  /** Like phrasings, for words that mean little by themselves: the sentence must also report something. */
  readonly reported: readonly string[];
  /** Markdown. */
  readonly guidance: string;
  readonly citations: readonly Citation[];
}

/** The data of triage: the signs, the words that mean the same, and how a sentence denies or only asks about a sign. */
export interface WarningSigns {
  readonly signs: readonly WarningSign[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** What only looks like a sign: words one slip from a warning word ("never"), and wordings that mean something else. */
  readonly lookalikes: readonly string[];
  /** Wordings of general questions, which name a sign without having it ("can it cause"). */
  readonly general: readonly string[];
  /** Wordings that report something that has happened to somebody ("my", "since yesterday"). */
  readonly report: readonly string[];
  readonly negation: Negation;
}

/** How people say that they do not have a sign. */
export interface Negation {
  /** Words that deny what follows ("no", "without"). */
  readonly before: readonly string[];
  /** Words that may stand between the denial and the sign ("no sign of any pus"). */
  readonly between: readonly string[];
  /** Wordings that hold a denying word and deny nothing ("not only", "not sure"). */
  readonly except: readonly string[];
  /** Wordings after the sign which say that it is over ("has gone"). */
  readonly after: readonly string[];
  /** Words which say that it is not over after all ("again", "still"). */
  readonly returned: readonly string[];
}

/** The words by which a personal medical question is recognised. */
export interface PersonalWords {
  /** Words for the person asking or somebody close ("i", "my daughter"). */
  readonly people: readonly string[];
  /** Conditions, medicines and treatments: with a person in the sentence they make a question personal. */
  readonly medical: readonly string[];
  /** Whole wordings that are personal by themselves ("is it right for me"). */
  readonly phrasings: readonly string[];
  /** Words that may stand for each other in phrasings, as `<group>`. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Words of the field: which mean the same, and which name another treatment. */
export interface Synonyms {
  /** Each group's words count as one concept when matching. The first word names the concept. */
  readonly groups: readonly (readonly string[])[];
  /** A spelling and the other ways in which it is written, one word or several. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Emoji and what they stand for. */
  readonly emoji: Readonly<Record<string, string>>;
  /** Names of the treatment this knowledge is about. */
  readonly subject: readonly string[];
  /** Treatments and products this knowledge does not cover. */
  readonly otherTreatments: readonly string[];
}

/** A near topic that no entry answers, with how people ask about it: matching finds it so that nothing else is found. */
export interface NotCovered {
  readonly id: string;
  readonly phrasings: readonly string[];
}

/** A hash of everything that is published: the same text always has the same version. */
export type KnowledgeVersion = string & { readonly '~brand': 'KnowledgeVersion' };

/** Everything the bot may say, and how it finds it. */
export interface Knowledge {
  readonly version: KnowledgeVersion;
  readonly disclaimer: Disclaimer;
  readonly clinic: Clinic;
  /** Ordered by topic, then id. */
  readonly entries: readonly Entry[];
  /** No Map: freezing one would not keep it from being changed. */
  readonly entryById: { readonly get: (id: string) => Entry | undefined };
  readonly warningSigns: WarningSigns;
  readonly personal: PersonalWords;
  readonly synonyms: Synonyms;
  readonly notCovered: readonly NotCovered[];
}
