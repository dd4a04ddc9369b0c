/**
 * One turn of conversation: an utterance in, a reply out.
 *
 * Everything here is pure. The clock, the store and the network belong to `bot.ts`. The order of the steps is the
 * promise: a warning sign beats small talk, small talk beats a personal question, a personal question beats any match.
 */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withEmojiWords } from '../matching/words.ts';
import { choiceFrom } from './choice.ts';
import { type Conversation, MAX_UTTERANCE, type Utterance } from './conversation.ts';
import { answerOrAsk } from './decide.ts';
import { type Found, findCandidates, isSure } from './find-candidates.ts';
import { isElliptical } from './follow-up.ts';
import * as messages from './messages.ts';
import { isAboutOwnSkin, isPersonal } from './personal.ts';
import { type Message, type Reply, seal } from './reply.ts';
import { smallTalk } from './small-talk.ts';
import { warningSigns } from './triage.ts';
import { wording } from './wording.ts';

/** A reply, and the conversation as it stands after it. */
export interface Turn {
  readonly reply: Reply;
  readonly conversation: Conversation;
}

/** After this long the person is told again that this is an automated assistant; milliseconds. */
const DISCLOSE_AGAIN_MS = 7 * 24 * 60 * 60 * 1000;

/** Answers one utterance. */
export function respond(knowledge: Knowledge, before: Conversation, utterance: Utterance): Turn {
  return turn(knowledge, before, utterance.at, messageFor(knowledge, before, utterance));
}

/** Welcomes somebody who has opened the conversation and has not said anything yet. */
export function greet(knowledge: Knowledge, before: Conversation, at: number): Turn {
  return turn(knowledge, before, at, messages.welcome());
}

/** Answers somebody who sent a photo or another file. */
export function refuseUpload(knowledge: Knowledge, before: Conversation, at: number): Turn {
  return turn(knowledge, before, at, messages.uploadRefused());
}

/** The reply to a fault on our side: polite, with the way to a person and the disclaimer. */
export function apologise(knowledge: Knowledge): Reply {
  return seal(knowledge, messages.fault(knowledge));
}

/** Builds everything that the first question would otherwise have to wait for. */
export function warmUp(knowledge: Knowledge): void {
  isPersonal(knowledge, '');
  respond(knowledge, {}, { text: knowledge.entries[0]?.question ?? '', at: 0 });
}

function messageFor(knowledge: Knowledge, before: Conversation, utterance: Utterance): Message {
  const { text } = utterance;
  const signs = warningSigns(knowledge, text);
  if (signs.length > 0) return messages.urgent(signs);
  if (text.length > MAX_UTTERANCE) return messages.tooLong();

  const choice = choiceFrom(knowledge, before, text);
  if (choice !== undefined) return choice;

  const talk = smallTalk(withEmojiWords(text, knowledge.synonyms.emoji));
  if (talk !== undefined) return messages.smallTalk(knowledge, talk);

  const found = findCandidates(knowledge, before, utterance);
  if (isPersonal(knowledge, text) || isStillPersonal(before, text, found)) return messages.personal(found);
  return answerOrAsk(found, isAboutOwnSkin(text));
}

/** "I am breastfeeding" - "so is it safe then?": still about the same person, unless it is plainly about another thing. */
function isStillPersonal({ isPersonal: wasPersonal }: Conversation, text: string, { candidates }: Found): boolean {
  if (wasPersonal !== true || !isElliptical(text)) return false;
  return !isSure(candidates) || ['suitability', 'safety'].includes(candidates[0]?.entry.topic ?? '');
}

function turn(knowledge: Knowledge, before: Conversation, at: number, message: Message): Turn {
  const disclose = before.disclosedAt === undefined || at - before.disclosedAt >= DISCLOSE_AGAIN_MS;
  const disclosure = disclose ? { disclosure: wording.disclosure(knowledge.clinic.name) } : {};
  return {
    reply: seal(knowledge, { ...disclosure, ...message }),
    conversation: after(before, at, disclose, message),
  };
}

/** Small talk leaves the subject and an open "did you mean" as they were; a new question changes them. */
function after(before: Conversation, at: number, disclosed: boolean, message: Message): Conversation {
  const isSmallTalk = ['greeting', 'about', 'handoff'].includes(message.kind);
  const subject = message.answers.at(-1)?.entry.id ?? before.lastEntry;
  const disclosedAt = disclosed ? at : before.disclosedAt;
  const choices = isSmallTalk ? before.choices : message.choices.map(({ id }) => id);
  const isPersonal = isSmallTalk ? before.isPersonal : message.isPersonal;
  return {
    lastAt: at,
    ...(disclosedAt === undefined ? {} : { disclosedAt }),
    ...(subject === undefined ? {} : { lastEntry: subject }),
    ...(choices === undefined || choices.length === 0 ? {} : { choices }),
    ...(isPersonal === undefined ? {} : { isPersonal }),
  };
}
