/** The home page of the clinic: what it says about the treatment, what people ask, and how to reach it. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Exchange } from './answer-card.ts';
import { askSection, exchangeSection } from './ask-section.ts';
import { contactSection } from './contact-section.ts';
import { type Content, documents } from './document.ts';
import { hero } from './hero.ts';
import { type Html, html } from './html.ts';
import { pageWording } from './page-wording.ts';
import { questionsSection } from './questions.ts';
import { showcaseSection, showcasesOf } from './showcases.ts';

/** Draws the home page as it is opened, or with an exchange. */
export function homePage(knowledge: Knowledge): (exchange?: Exchange) => string {
  const draw = documents(knowledge);
  const showcases = showcasesOf(knowledge);
  const opening = html`${hero(knowledge)}${askSection}`;
  const sections = showcases.map((showcase) => showcaseSection(showcase, knowledge.disclaimer));
  const below = html`${sections}${questionsSection(knowledge)}${contactSection(knowledge.clinic)}`;
  const entries = showcases.flatMap(({ parts }) => parts.map(({ entry }) => entry));
  const content = (title: string, above: Html): Content => ({ title, main: html`${above}${below}`, entries });
  return (exchange) =>
    exchange === undefined
      ? draw(content(pageWording.headline, opening))
      : draw(content(pageWording.answer, exchangeSection(exchange)));
}
