/** The source of an entry, as the API and the wire reply show it. */
import type { z } from 'zod';
import type { Entry } from '../knowledge/knowledge.ts';
import type { wireSourceSchema } from './wire-schema.ts';

/** The field `source` to spread into what is shown of an entry: its first source, or nothing. */
export function sourceField({ citations }: Entry): { readonly source?: z.infer<typeof wireSourceSchema> } {
  const [first] = citations;
  if (first === undefined) return {};
  const { id, title, url } = first.source;
  return { source: { id, title, ...(url === undefined ? {} : { url }) } };
}
