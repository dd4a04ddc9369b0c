/** The topics in the order a visitor reads them, with the names they are shown under. */
import type { Entry } from '../../knowledge/knowledge.ts';

/** Risks stand right after benefits, so that neither is read without the other. */
const names: ReadonlyMap<string, string> = new Map([
  ['procedure', 'The procedure'],
  ['numbing', 'Numbing and comfort'],
  ['benefits', 'What it is used for'],
  ['safety', 'Risks and safety'],
  ['suitability', 'Who should wait or ask first'],
  ['aftercare', 'Aftercare'],
  ['results', 'Results and sessions'],
  ['clinic', 'The clinic'],
]);

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** The entries by topic. A topic this file does not know comes last, under the name of its folder. */
export function topicsOf(entries: readonly Entry[]): readonly Topic[] {
  const ids = [...new Set([...names.keys(), ...entries.map(({ topic }) => topic)])];
  return ids
    .map((id) => ({ id, name: topicName(id), entries: entries.filter(({ topic }) => topic === id) }))
    .filter((topic) => topic.entries.length > 0);
}

/** The name a topic is shown under. */
export function topicName(id: string): string {
  return names.get(id) ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ');
}

/** The address of a topic's page. */
export function topicPath(id: string): string {
  return `/questions/${id}`;
}

/** The address of an entry's answer; the browser opens it. */
export function answerPath({ id, topic }: Entry): string {
  return `${topicPath(topic)}#${id}`;
}
