/** A reply as text that can be taken away: all that the bubble says, with its disclaimer, and where it is from. */
import type { WireReply } from '../../channels/wire.ts';
import type { Strings } from '../strings/strings.ts';

export function plainText({ text, answers }: WireReply, { reply: words }: Strings): string {
  const sources = new Set(answers.flatMap(({ source }) => (source === undefined ? [] : [line(source)])));
  return sources.size === 0 ? text : `${text}\n\n${words.source} ${[...sources].join(', ')}`;
}

function line({ title, url }: NonNullable<WireReply['answers'][number]['source']>): string {
  return url === undefined ? title : `${title} (${url})`;
}
