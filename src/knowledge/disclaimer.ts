/** The text every reply carries, as the clinic's lawyers and the article give it. It is compared, never edited. */
export const DISCLAIMER =
  'Any surgical or invasive procedure carries risks. Before proceeding, you should seek a second opinion from an appropriately qualified health practitioner.';
