/** Text into plain words: the one place that decides what a word is. */

/** No word is longer; the rest of a longer one is dropped before any pattern sees it. */
const MAX_WORD = 32;
/** Characters read of any text. A message may be 2,000 long, and one character may normalise to eighteen. */
const MAX_TEXT = 4000;

/** Contractions that hide a “not”, which is a word that carries meaning. Without the apostrophe they are typed as often. */
const NEGATED = /\b(is|are|was|were|do|does|did|has|have|had|would|should|could|can|might|must|need)n[’']?t\b/g;

/** Plain words in small letters; commas and sentence ends are kept as `,` and `.` because negation and meaning end there. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, MAX_TEXT)
    .normalize('NFKD')
    .slice(0, MAX_TEXT)
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/(\p{L})\1{2,}/gu, '$1$1');
  return (
    expand(plain)
      .match(/[\p{L}\p{N}]+|[,.]/gu)
      ?.map((word) => word.slice(0, MAX_WORD)) ?? []
  );
}

/** Text in which emoji that stand for a word have become that word, and the others are gone. */
export function withEmojiWords(text: string, emoji: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\p{Extended_Pictographic}/gu, (character) => ` ${emoji[character] ?? ''} `);
}

/** Words without the commas and sentence ends. */
export function withoutPauses(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== ',' && word !== '.');
}

/** The apostrophe may be missing where what is left is no other word: “whats”, but not “well”. */
function expand(text: string): string {
  return text
    .replaceAll(/\b(can't|cant|cannot)\b/g, 'can not')
    .replaceAll(/\b(won't|wont)\b/g, 'will not')
    .replaceAll(/\b(ain't|aint)\b/g, 'is not')
    .replaceAll(NEGATED, '$1 not')
    .replaceAll(/\bi'?m\b/g, 'i am')
    .replaceAll(/\b(i|you|we|they)'?ve\b/g, '$1 have')
    .replaceAll(/\b(it(?=')|he|she|that|there|what|who|where|how|when)'?s\b/g, '$1 is')
    .replaceAll(/\b(we(?=')|you|they)'?re\b/g, '$1 are')
    .replaceAll(/\b((?:i|he|she|we)(?=')|you|it|they|that)'?ll\b/g, '$1 will')
    .replaceAll(/\b((?:i|he|she|we)(?=')|you|they)'?d\b/g, '$1 would')
    .replaceAll(/'s\b/g, '')
    .replaceAll(/[!?;:\n\r…。？！]+/g, ' . ')
    .replaceAll(/(?<=\d)\.(?=\d)/g, '')
    .replaceAll(/[()[\]"“”]/g, ' , ');
}
