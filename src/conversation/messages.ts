/** Every message the bot can have, built from approved entries and the wording. */
import type { Entry, Knowledge, WarningSign } from '../knowledge/knowledge.ts';
import type { Candidate } from '../matching/match.ts';
import { MAX_UTTERANCE } from './conversation.ts';
import { type Found, isSure } from './find-candidates.ts';
import type { Message, ReplyKind } from './reply.ts';
import type { SmallTalk } from './small-talk.ts';
import { wording } from './wording.ts';

const MAX_SUGGESTIONS = 3;

/**
 * One or several entries, in the order asked.
 *
 * To somebody who tells of their own skin, an answer on safety is general information that needs saying so.
 */
export function answers(knowledge: Knowledge, found: readonly Candidate[], isOwnSkin = false): Message {
  const entries = found.map(({ entry }) => entry);
  const kind = kindOf(entries);
  return {
    ...bare(kind),
    answers: found,
    ...referralFor(kind, isOwnSkin && entries.some(({ topic }) => topic === 'safety')),
    suggestions: suggestionsAfter(knowledge, entries),
    showContact: kind !== 'answer' || isOwnSkin,
  };
}

/** A personal medical question: referred, with general information where an entry for practitioners has some. */
export function personal({ candidates }: Found): Message {
  const [best] = candidates;
  const isGeneral = best?.entry.route === 'practitioner' && isSure(candidates);
  const general = isGeneral ? best : undefined;
  const lead = general === undefined ? wording.personal : `${wording.personal}\n\n${wording.personalGeneral}`;
  const answered = general === undefined ? [] : [general];
  return { ...bare('practitioner'), lead, answers: answered, showContact: true, isPersonal: true };
}

/** A warning sign: what to do now, and nothing else. One order at a time; despair is answered besides. */
export function urgent(signs: readonly WarningSign[]): Message {
  const [gravest] = signs;
  const despair = signs.find(({ level }) => level === 'distress');
  const guidance = new Set([gravest, despair].flatMap((sign) => sign?.guidance ?? []));
  return { ...bare('urgent'), lead: [...guidance].join('\n\n'), showContact: true };
}

/** "Did you mean": up to three entries, and *none of these*. */
export function clarify(choices: readonly Entry[]): Message {
  return { ...bare('clarify'), lead: wording.clarify, choices };
}

/** An honest "no approved answer", with suggestions and the way to a person. */
export function fallback(reason: 'unknown' | 'otherTreatment' | 'language'): Message {
  return {
    ...bare('fallback'),
    lead: `${wording[reason]}\n\n${wording.askAPerson}`,
    suggestions: wording.suggestions,
    showContact: true,
  };
}

/** The person chose *none of these*. */
export function noneOfThese(): Message {
  return { ...fallback('unknown'), lead: `${wording.noneOfTheseChosen} ${wording.askAPerson}` };
}

/** Somebody has opened the conversation. */
export function welcome(): Message {
  return { ...bare('greeting'), lead: wording.welcome, suggestions: wording.suggestions };
}

/** Something went wrong on our side. */
export function fault({ clinic }: Knowledge): Message {
  return { ...bare('fallback'), lead: wording.fault(clinic.emergency), showContact: true };
}

/** Somebody sent a photo or another file. */
export function uploadRefused(): Message {
  return { ...bare('about'), lead: wording.uploadRefused, showContact: true };
}

/** The message is longer than any that is answered. */
export function tooLong(): Message {
  return { ...bare('fallback'), lead: wording.tooLong(MAX_UTTERANCE), showContact: true };
}

/** The message for small talk. */
export function smallTalk(knowledge: Knowledge, talk: SmallTalk): Message {
  const { suggestions } = wording;
  const clinic = knowledge.clinic.name;
  switch (talk) {
    case 'hello':
    case 'thanks':
      return { ...bare('greeting'), lead: wording[talk], suggestions };
    case 'goodbye':
      return { ...bare('greeting'), lead: wording.goodbye };
    case 'automated':
      return { ...bare('about'), lead: wording.automated(clinic), suggestions, showContact: true };
    case 'capabilities':
    case 'empty':
      return { ...bare('about'), lead: wording[talk], suggestions };
    case 'person':
      return { ...bare('handoff'), lead: wording.handoff(knowledge.clinic.hours), showContact: true };
    case 'language':
      return fallback('language');
    case 'instruction':
      return fallback('unknown');
  }
}

function bare(kind: ReplyKind): Message {
  return { kind, answers: [], choices: [], suggestions: [], showContact: false };
}

function referralFor(kind: ReplyKind, isOwnSymptom: boolean): Pick<Message, 'referral'> {
  if (kind === 'practitioner') return { referral: wording.referral };
  return isOwnSymptom ? { referral: wording.ownSkin } : {};
}

/** A practitioner's matter makes the whole reply one; the clinic's own matters do not, beside a plain answer. */
function kindOf(entries: readonly Entry[]): ReplyKind {
  const routes = entries.map(({ route }) => route);
  if (routes.includes('practitioner')) return 'practitioner';
  return routes.includes('answer') ? 'answer' : 'clinic';
}

function suggestionsAfter(knowledge: Knowledge, entries: readonly Entry[]): readonly string[] {
  const next = entries.flatMap(({ suggest }) => suggest).filter((id) => !entries.some((entry) => entry.id === id));
  return [...new Set(next)].slice(0, MAX_SUGGESTIONS).flatMap((id) => knowledge.entryById.get(id)?.question ?? []);
}
