/** The published questions, for suggestions while typing. The browser's own cache keeps them by their entity tag. */
import type { PublishedQuestion } from './chat.ts';
import { fields, isText, listOf } from './chat-guards.ts';

const isPublished = fields<{ entries: { id: string; question: string }[] }>({
  entries: listOf(fields({ id: isText, question: isText })),
});

/** Asked for once; again only after a failure, which is answered with none. */
export function publishedQuestions(endpoint: string, get: typeof fetch): () => Promise<readonly PublishedQuestion[]> {
  let asked: Promise<readonly PublishedQuestion[]> | undefined;
  return () => {
    asked ??= load(`${endpoint}/api/v1/entries`, get).catch(() => {
      asked = undefined;
      return [];
    });
    return asked;
  };
}

async function load(url: string, get: typeof fetch): Promise<readonly PublishedQuestion[]> {
  const body: unknown = await (await get(url)).json();
  if (!isPublished(body)) throw new TypeError();
  return body.entries.map(({ id, question }) => ({ entry: id, question }));
}
