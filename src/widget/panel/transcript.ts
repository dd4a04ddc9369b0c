/** The conversation as plain text: who spoke, when, and every reply with its disclaimer. */
import type { ChatItem } from '../chat.ts';
import type { Strings } from '../strings/strings.ts';
import { plainText } from './plain-text.ts';

/** `now` in epoch milliseconds; dates are written in the visitor's time zone. */
export function transcript(items: readonly ChatItem[], strings: Strings, now: number): string {
  const words = strings.transcript;
  const format = dateFormat(strings.language);
  const parts = items.map((item) => paragraph(item, strings, format.format(item.at)));
  return [words.title, words.downloaded(format.format(now)), ...(parts.length === 0 ? [words.empty] : parts), ''].join(
    '\n\n',
  );
}

function paragraph(item: ChatItem, strings: Strings, when: string): string {
  const { transcript: words, notes } = strings;
  switch (item.kind) {
    case 'said':
      return `${words.you}, ${when}${item.delivery === 'sent' ? '' : ` (${words.notSent})`}:\n${item.text}`;
    case 'replied':
      return `${words.assistant}, ${when}${item.from === 'server' ? '' : ` (${words.fromDevice})`}:\n${plainText(item.reply, strings)}`;
    case 'noted':
      return `${when}: ${notes[item.note]}`;
  }
}

function dateFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
}
