/** A `describe` that is skipped where there is no Chromium; one suite says so, and continuous integration fails. */
import { describe } from '@jest/globals';
import { chromiumPath } from './installed-chromium.ts';

export const inBrowser = chromiumPath === undefined ? describe.skip : describe;
