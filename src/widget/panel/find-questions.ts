/** Published questions that fit what is being typed. */
import type { PublishedQuestion } from '../chat.ts';

const MOST = 5;
const LEAST_TYPED = 2;
/** Words that are in every question. */
const EMPTY_WORDS = new Set(
  'a after am an and are be before can do does for from has have how i in is it my of on or should the to was what when where which who why will with you dermapen'.split(
    ' ',
  ),
);

/**
 * Those with a word for every word of the draft, where the last one may be unfinished; at most five, those whose words
 * come soonest first. This is a filter over what is published, no understanding: that is the server's.
 */
export function findQuestions(questions: readonly PublishedQuestion[], draft: string): readonly PublishedQuestion[] {
  if (draft.trim().length < LEAST_TYPED) return [];
  const typed = wordsOf(draft);
  const telling = typed.filter((word, index) => !EMPTY_WORDS.has(word) || index === typed.length - 1);
  if (telling.length === 0) return [];
  return questions
    .map((question) => ({ question, rank: rank(findable(question.question), telling) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, MOST)
    .map(({ question }) => question);
}

/** Where the words stand, added up; undefined if one is missing. */
function rank(words: readonly string[], telling: readonly string[]): number | undefined {
  const places = telling.map((typed) => words.findIndex((word) => word.startsWith(typed)));
  return places.includes(-1) ? undefined : places.reduce((sum, place) => sum + place, 0);
}

/** "Make-up" is found by "make", by "up" and by "makeup". */
function findable(question: string): readonly string[] {
  return question.split(' ').flatMap((joined) => [...wordsOf(joined), ...wordsOf(joined.replaceAll('-', ''))]);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
