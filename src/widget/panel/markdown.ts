/** The Markdown of the knowledge (paragraphs, `-` lists, bold) as templates: text stays text, whatever it holds. */
import { html, type TemplateResult } from 'lit/html.js';
import { telephone } from './telephone.ts';

type Inline = readonly (string | TemplateResult)[];

const ADDRESS = String.raw`https:\/\/[^\s<>"]*[^\s<>".,;:!?)]`;
const EMAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

/** Draws it. Addresses can be followed, and so can these telephone numbers, as written. */
export function markdown(source: string, phones: readonly string[] = []): readonly TemplateResult[] {
  const pattern = new RegExp(`\\*\\*(.+?)\\*\\*|(${ADDRESS})|(${EMAIL})${phonePattern(phones)}`, 'g');
  const inline = (text: string) => inlineParts(text, pattern);
  return source.split(/\n{2,}/).flatMap((block) => drawBlock(block.trim(), inline));
}

/** Numbers as an urgent text writes them: these, and anything of six digits or more. */
export const anyPhone = String.raw`\+?\d[\d ]{4,}\d`;

function phonePattern(phones: readonly string[]): string {
  const quoted = phones.map((phone) => (phone === anyPhone ? phone : phone.replace(/[^\w ]/g, String.raw`\$&`)));
  return quoted.length === 0 ? '' : String.raw`|(?<![\w.])(${quoted.join('|')})(?!\w)`;
}

function drawBlock(block: string, inline: (text: string) => Inline): readonly TemplateResult[] {
  const lines = block.split('\n');
  const firstItem = lines.findIndex((line) => line.startsWith('- '));
  if (block === '') return [];
  if (firstItem === -1) return [html`<p>${inline(lines.join(' '))}</p>`];
  const before = lines.slice(0, firstItem).join(' ');
  const items = lines.slice(firstItem).join('\n').slice(2).split(/\n- /);
  return [
    ...(before === '' ? [] : [html`<p>${inline(before)}</p>`]),
    html`<ul>${items.map((item) => html`<li>${inline(item.replaceAll('\n', ' '))}</li>`)}</ul>`,
  ];
}

function inlineParts(text: string, pattern: RegExp): Inline {
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), drawInline(match, pattern));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function drawInline([whole, bold, address, email]: RegExpMatchArray, pattern: RegExp): TemplateResult {
  if (bold !== undefined) return html`<b>${inlineParts(bold, pattern)}</b>`;
  if (address !== undefined) return html`<a href=${address} target="_blank" rel="noopener noreferrer">${whole}</a>`;
  return html`<a href=${email === undefined ? telephone(whole) : `mailto:${email}`}>${whole}</a>`;
}
