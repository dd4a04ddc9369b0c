/** When two phrasings ask the same. */

/** Words and names that change nothing about which question is asked. */
const IGNORED =
  /\b(please|pls|hi|hello|the|an?|(derma ?pen|micro ?needling|skin needling|collagen induction( therapy)?)( treatments?)?)\b/g;

/** Phrasings with the same signature ask the same: the same words in any order, plural or not, with or without “please”. */
export function signature(phrasing: string): string {
  const plain = phrasing.toLowerCase().replaceAll(/['’]/g, '');
  const kept = wordsOf(plain.replaceAll(IGNORED, ' '));
  return (kept.length > 0 ? kept : wordsOf(plain)).map(singular).sort().join(' ');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
