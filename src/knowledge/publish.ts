/** Checked files into frozen knowledge, with its version. */
import { createHash } from 'node:crypto';
import { assemble, type Content } from './assemble.ts';
import { DISCLAIMER } from './disclaimer.ts';
import type { Draft } from './draft.ts';
import type {
  Citation,
  Clinic,
  Disclaimer,
  Entry,
  EntryId,
  Knowledge,
  KnowledgeVersion,
  NotCovered,
  Source,
  WarningSign,
} from './knowledge.ts';
import type { PersonalFile, SourcesFile, SynonymsFile, WarningSignsFile } from './schemas.ts';

/** Everything that has been checked and is to be published. */
export interface Checked {
  readonly drafts: readonly Draft[];
  readonly clinic: Clinic;
  readonly sources: SourcesFile;
  readonly warningSigns: WarningSignsFile;
  readonly personal: PersonalFile;
  readonly synonyms: SynonymsFile;
  readonly notCovered: readonly NotCovered[];
}

/** Makes the knowledge and its brands: whoever holds one knows that the loader has checked it. */
export function publish(checked: Checked): Knowledge {
  const { clinic, sources, warningSigns, personal, synonyms, notCovered } = checked;
  return restore({
    clinic,
    entries: checked.drafts.map((draft) => toEntry(draft, sources)),
    warningSigns: { ...warningSigns, signs: warningSigns.signs.map((sign) => toSign(sign, sources)) },
    personal,
    synonyms,
    notCovered,
  });
}

/** Knowledge from content that has been checked before. */
export function restore(content: Content): Knowledge {
  const disclaimer = DISCLAIMER as Disclaimer;
  return assemble(content, disclaimer, versionOf({ ...content, disclaimer }));
}

function toEntry({ id, topic, fields, answer }: Draft, sources: SourcesFile): Entry {
  const { question, alternatives, route, related, suggest, reviewed, reviewBy } = fields;
  return {
    id: id as EntryId,
    topic,
    question,
    alternatives,
    route,
    answer,
    citations: toCitations(fields.sources, sources),
    related: related.map((other) => other as EntryId),
    suggest: suggest.map((other) => other as EntryId),
    review: reviewed === 'pending' ? { kind: 'pending' } : { kind: 'signed', ...reviewed },
    reviewBy,
  };
}

function toSign(sign: WarningSignsFile['signs'][number], sources: SourcesFile): WarningSign {
  const { sources: citations, ...rest } = sign;
  return { ...rest, citations: toCitations(citations, sources) };
}

function toCitations(
  citations: readonly { readonly id: string; readonly passage: string }[],
  sources: SourcesFile,
): readonly Citation[] {
  return citations.flatMap(({ id, passage }) => {
    const source = sources[id];
    return source === undefined ? [] : [{ source: toSource(id, source), passage }];
  });
}

function toSource(id: string, { title, publisher, url, sure }: SourcesFile[string]): Source {
  return { id, title, publisher, sure, ...(url === undefined ? {} : { url }) };
}

/** The first 12 hexadecimal digits of the SHA-256 of the content, which is in a fixed order. */
function versionOf(content: object): KnowledgeVersion {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12) as KnowledgeVersion;
}
