/** The pages' stylesheet, at an address that changes with it, so that browsers may keep it for ever. */
import { createHash } from 'node:crypto';
import { styleAsking } from './style-asking.ts';
import { styleBase } from './style-base.ts';
import { styleCards } from './style-cards.ts';
import { styleFrame } from './style-frame.ts';
import { styleHero } from './style-hero.ts';
import { styleModes } from './style-modes.ts';
import { styleSections } from './style-sections.ts';
import { styleTopic } from './style-topic.ts';

const HASH_LENGTH = 12;
const sheets = [styleBase, styleFrame, styleHero, styleAsking, styleCards, styleSections, styleTopic, styleModes];

export const pageStyle = sheets.join('').trimStart();

export const stylePath = `/page-${createHash('sha256').update(pageStyle).digest('hex').slice(0, HASH_LENGTH)}.css`;
