/** Stems of words: "needles", "needling" and "needled" are one word to the engine. */
import porter from 'wink-porter2-stemmer';
import { remembered } from './remembered.ts';

/** The Porter2 stem of a word in small letters. */
export const stem = remembered(porter);
