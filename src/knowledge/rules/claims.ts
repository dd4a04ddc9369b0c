/**
 * Claims that must never reach a patient (KB015).
 *
 * Drawn from Australia's rules for advertising health services (National Law s133 and AHPRA's guidelines for higher-risk
 * non-surgical cosmetic procedures, in force since 2 September 2025) and the TGA's rules for devices: no guarantee, no
 * belittling of risk, no testimonial, no idealising of looks, no inducement, no verdict for one person.
 */

/** One kind of forbidden claim. */
interface Claim {
  readonly name: string;
  readonly pattern: RegExp;
}

const claims: readonly Claim[] = [
  {
    name: 'a guarantee',
    pattern:
      /\b(guarantee[ds]?|promise[ds]?|always works|works for everyone|permanent(ly)? (remov|result|fix)\w*|cures?)\b/gi,
  },
  {
    name: 'a superlative',
    pattern: /\b(best|most effective|leading|number one|unrivalled|miracle|amazing|revolutionary|perfect)\b/gi,
  },
  {
    name: 'a risk made small',
    pattern:
      /\b(painless|pain-free|safe(ly|r|st)?|risk-free|no (risks?|downtime|side effects)|without (any )?risks?|harmless|gentle procedure|completely comfortable)\b/gi,
  },
  { name: 'a testimonial', pattern: /\b(testimonials?|our (patients|clients) (love|say)|five stars?|star rating)\b/gi },
  {
    name: 'an idealised look',
    pattern:
      /\b(youthful|younger[- ]looking|look younger|flawless|glow(ing)?|radian(t|ce)|transform\w*|beautiful|rejuvenate naturally|journey)\b/gi,
  },
  {
    name: 'an inducement',
    pattern:
      /\b(discounts?|special offers?|limited time|book now|hurry|don['’]t miss|free treatment|finance available)\b/gi,
  },
  {
    name: 'an approved device',
    pattern: /\bdermapen[^.]{0,40}\b(is|are) (fda[- ]|tga[- ])?(approved|cleared|registered|listed)\b/gi,
  },
  {
    name: 'an instruction to numb oneself',
    pattern: /\b(apply|put|rub) (the |your own |some )?(numbing|anaesthetic) (cream|gel) (on )?(yourself|at home)\b/gi,
  },
  {
    name: 'a verdict for one person',
    pattern: /^(yes|no)\b[,.!]|\byou (can|may) (certainly|definitely) have\b|\byou are (a )?suitable\b/gim,
  },
];

/** Wordings before the claim, in its own clause, which turn it into its opposite ("no one can promise"). */
const DENIED =
  /\b(not(?! (only|just)\b)|never|no one|nobody|cannot|can['’]t|no treatment|no clinic|whether|how)\b((?!\b(but|and (it|this|they|we|you))\b)[^.,;:!?\n]){0,60}$/i;

/** A forbidden claim in a text, and where it begins. */
export interface FoundClaim {
  readonly name: string;
  readonly words: string;
  readonly offset: number;
}

/** The forbidden claims in a text. A claim that its sentence denies ("not painless") is none. */
export function forbiddenClaims(text: string): readonly FoundClaim[] {
  return claims.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !DENIED.test(text.slice(0, match.index)))
      .map((match) => ({ name, words: match[0], offset: match.index })),
  );
}
