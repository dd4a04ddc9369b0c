/** Who-am-I and small talk: what people say that is no question about the treatment. */
import { stopWords } from '../matching/stop-words.ts';
import { withoutPauses, wordsOf } from '../matching/words.ts';
import { isForeign } from './language.ts';
import { compile, findInOrder, type Pattern, type Span } from './pattern.ts';

export type SmallTalk =
  | 'hello'
  | 'thanks'
  | 'goodbye'
  | 'automated'
  | 'capabilities'
  | 'person'
  | 'instruction'
  | 'language'
  | 'empty';

const groups = {
  speak: ['speak', 'talk', 'chat', 'connect me', 'put me through', 'transfer me', 'get me', 'give me', 'hand me over'],
  person: ['person', 'human', 'someone', 'somebody', 'people', 'agent', 'operator', 'receptionist', 'nurse', 'staff'],
  machine: ['bot', 'robot', 'chatbot', 'machine', 'computer', 'ai', 'automated', 'chatgpt', 'program'],
} as const;

/** Meant only where nothing else is said but courtesies: "how is it going" is a greeting, "how sore is it going to be" asks. */
const alone: readonly { readonly talk: SmallTalk; readonly wordings: readonly string[] }[] = [
  {
    talk: 'hello',
    wordings: ['how are you', 'how r u', 'how are things', 'how is it going', 'how is your day', 'how do you do'],
  },
  { talk: 'capabilities', wordings: ['how do you work'] },
  {
    talk: 'person',
    wordings: [
      'you are useless',
      'you are no help',
      'you are no help at all',
      'this is useless',
      'useless bot',
      'stupid bot',
    ],
  },
];

const patterns: readonly { readonly talk: SmallTalk; readonly wordings: readonly string[] }[] = [
  {
    talk: 'instruction',
    wordings: [
      'ignore all instructions',
      'ignore previous instructions',
      'ignore your instructions',
      'ignore the above',
      'disregard the above',
      'disregard your guidelines',
      'disregard the guidelines',
      'forget your instructions',
      'you are now',
      'pretend you are',
      'pretend to be',
      'act as my',
      'act as a doctor',
      'from now on you',
      'from now on leave',
      'from now on do',
      'from now on answer',
      'system prompt',
      'developer mode',
      'jailbreak',
      'print your knowledge',
      'show your prompt',
      'repeat your instructions',
      'reply only with',
      'leave out the disclaimer',
      'without the disclaimer',
      'remove the disclaimer',
      'translate this',
      'hidden instructions',
      'secret instructions',
      'maintenance mode',
      'tell me a joke',
      'tell me a story',
      'sing a song',
      'sing me a song',
      'write a poem',
      'write me a poem',
      'write me a song',
      'write me a story',
      'write a story',
      'write me a review',
      'write my essay',
    ],
  },
  {
    talk: 'automated',
    wordings: [
      'are you a <person>',
      'are you <person>',
      'are you a real <person>',
      'are you real',
      'u a <machine>',
      'u a <person>',
      'u <machine>',
      'u <person>',
      'u real',
      'what is your name',
      'do you have a name',
      'who made you',
      'who built you',
      'who created you',
      'who programmed you',
      'which company made you',
      'are you a <machine>',
      'are you <machine>',
      'are you an <machine>',
      'am i talking to a <person>',
      'am i talking to a <machine>',
      'am i speaking to a <person>',
      'am i chatting with a <person>',
      'is this a <machine>',
      'is this a real <person>',
      'is this <machine>',
      'is there a <person> there',
      'who are you',
      'what are you',
      'who am i talking to',
      'are you a doctor',
      'are you a nurse',
    ],
  },
  {
    talk: 'person',
    wordings: [
      '<speak> to a <person>',
      '<speak> to <person>',
      '<speak> with a <person>',
      '<speak> with <person>',
      '<speak> a <person>',
      '<speak> a real <person>',
      'real <person> please',
      'real person',
      'human please',
      'need a human',
      'want a human',
      '<speak> to the clinic',
      'call me back',
      'ring me back',
      'need to <speak> to <person>',
    ],
  },
  {
    talk: 'capabilities',
    wordings: [
      'what can you do',
      'what can i ask',
      'what do you know',
      'how can you help',
      'what can you help me with',
      'what can you help with',
      'what kind of things can you help me with',
      'can you help me',
      'what questions can',
      'what topics',
    ],
  },
];
const compiled: readonly { readonly talk: SmallTalk; readonly patterns: readonly Pattern[] }[] = patterns.map(
  ({ talk, wordings }) => ({ talk, patterns: wordings.map((wording) => compile(wording, groups)) }),
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const THANKS = words('thanks thank thx ty cheers appreciated ta');
const GOODBYE = words('bye goodbye cya later');
const HELLO = words('hi hello hey hiya howdy greetings morning afternoon evening');
/** Words that may stand beside them without making the message a question. */
const BESIDE = words(
  'good day today there my dear friend mate doing you u r so very much a lot ok okay great cool nice perfect please pls all everyone team again see that is for your the help one more thing yes no problem lovely awesome',
);

/** Courtesies that are no part of any wording that is meant alone. */
const BESIDE_A_GREETING = words(
  'hi hello hey hiya morning afternoon evening my dear friend mate today doing there please',
);

/** What kind of small talk the utterance is; undefined when it is something else. */
export function smallTalk(utterance: string): SmallTalk | undefined {
  const said = withoutPauses(wordsOf(utterance));
  // Without a letter it says nothing: "5", "?!".
  if (!said.some((word) => /\p{L}/u.test(word))) return 'empty';
  const found = compiled.find(({ talk, patterns: wordings }) =>
    wordings.some((wording) => isSaid(talk, wording, said)),
  );
  if (found !== undefined) return found.talk;
  const bare = said.filter((word) => !BESIDE_A_GREETING.has(word)).join(' ');
  const foundAlone = alone.find(({ wordings }) => wordings.includes(bare));
  if (foundAlone !== undefined) return foundAlone.talk;
  if (said.length === 1 && said[0] === 'help') return 'capabilities';
  return courtesy(said) ?? (isForeign(utterance, said) ? 'language' : undefined);
}

/** These are meant whatever else is said; the others only when nothing else is: "can you help me with scars" asks. */
const MEANT_ANYWHERE: ReadonlySet<SmallTalk> = new Set(['person', 'instruction']);

function isSaid(talk: SmallTalk, wording: Pattern, said: readonly string[]): boolean {
  const saysNoMore = ({ start, end }: Span): boolean =>
    [...said.slice(0, start), ...said.slice(end)].every((word) => stopWords.has(word) || isCourteous(word));
  return findInOrder(wording, said, 1).some((span) => MEANT_ANYWHERE.has(talk) || saysNoMore(span));
}

/** Nothing but courtesies: "ok" and "yes" are no question either. */
function courtesy(said: readonly string[]): SmallTalk | undefined {
  if (!said.every(isCourteous)) return undefined;
  if (said.some((word) => THANKS.has(word))) return 'thanks';
  if (said.some((word) => GOODBYE.has(word))) return 'goodbye';
  return said.some((word) => HELLO.has(word)) ? 'hello' : 'empty';
}

function isCourteous(word: string): boolean {
  return [THANKS, GOODBYE, HELLO, BESIDE].some((words) => words.has(word));
}
