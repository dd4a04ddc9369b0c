/** `GET /questions/<topic>`: the published answers, a page a topic. */
import express, { type Router } from 'express';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { onlyMethods } from '../problem.ts';
import { documents } from './document.ts';
import { keptPage } from './kept-text.ts';
import { topicPage } from './topic-page.ts';
import { topicPath, topicsOf } from './topics.ts';

/** A route a topic. Any other address under `/questions` is left to whoever answers for what does not exist. */
export function topicRoutes(knowledge: Knowledge): Router {
  const { entries, disclaimer } = knowledge;
  const draw = documents(knowledge);
  const topics = topicsOf(entries);
  const router = express.Router();
  for (const topic of topics) {
    const main = topicPage({ topic, topics, disclaimer });
    const page = keptPage(draw({ title: topic.name, main, entries: topic.entries }));
    router.route(topicPath(topic.id)).get(page).all(onlyMethods('GET', 'HEAD'));
  }
  // Where somebody lands who cuts the topic off the address.
  router.get('/questions', (_request, response) => response.redirect('/#questions'));
  return router;
}
