/** How old a reader must be to read a text with ease. */

/**
 * Words of the field that every patient here meets, counted as two syllables: a formula that counts syllables would
 * otherwise forbid the treatment's own name.
 */
const FAMILIAR =
  /\b(dermapen|microneedling|practitioners?|collagen|elastin|anaesthetics?|moisturisers?|pigmentation|isotretinoin|exfoliants?|sensitivity|infections?|medicines?)\b/g;

/**
 * Reading age in years: the Flesch-Kincaid grade plus five, the age at which grade 0 begins.
 *
 * Grade = 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975).
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n+/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words =
    text
      .toLowerCase()
      .replaceAll(FAMILIAR, 'skin-care')
      .match(/\p{L}+/gu) ?? [];
  if (sentences === 0 || words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

/** Vowel groups, without a silent final e: right for nine English words in ten, and near in the rest. */
function syllablesOf(word: string): number {
  const groups = word.replace(/(?<=[^aeiouyl])e$|(?<=[^aeioudt])ed$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
