/** The playground: what is chosen in the form is shown by the widget on the page, and by the tag to copy. */
import { readableInk } from './playground-colour.ts';
import { scriptTag } from './playground-tag.ts';
import playgroundCss from './styles/playground.css?inline';

const DEFAULTS: Readonly<Record<string, string>> = {
  accent: '#0e625a',
  position: 'end',
  theme: 'auto',
  persist: 'session',
  label: 'Ask about Dermapen',
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(playgroundCss);
document.adoptedStyleSheets.push(sheet);

const form = document.querySelector('form');
form?.addEventListener('input', () => show(form));
document.querySelector('#copy')?.addEventListener('click', () => void copyTag());
if (form) {
  await customElements.whenDefined('dermapen-assistant');
  show(form);
}

function show(chosen: HTMLFormElement): void {
  const {
    accent = '',
    pin,
    ...attributes
  } = Object.fromEntries([...new FormData(chosen)].filter(([name, value]) => value !== '' && value !== DEFAULTS[name]));
  const colour = typeof accent === 'string' ? accent : '';
  const settings = Object.entries(attributes).map(([name, value]) => [name, String(value)] as const);
  preview(chosen, settings, colour);
  const integrity = pin === undefined ? undefined : document.body.dataset['integrity'];
  write('#tag', scriptTag({ origin: location.origin, integrity, attributes: settings, accent: colour }));
  write(
    '#contrast',
    colour === '' ? '' : `Text on this colour: ${readableInk(colour)}, the more readable of white and dark.`,
  );
}

function preview(chosen: HTMLFormElement, settings: readonly (readonly [string, string])[], accent: string): void {
  const host = document.querySelector<HTMLElement>('dermapen-assistant');
  if (!host) return;
  const wanted = new Map(settings);
  for (const { name } of chosen.querySelectorAll<HTMLInputElement>('[name]:not([name=pin], [name=accent])')) {
    const value = wanted.get(name);
    if (value === undefined) host.removeAttribute(name);
    else host.setAttribute(name, value);
  }
  host.style.setProperty('--dermapen-accent', accent);
  host.style.setProperty('--dermapen-on-accent', accent === '' ? '' : readableInk(accent));
}

async function copyTag(): Promise<void> {
  await navigator.clipboard.writeText(document.querySelector('#tag')?.textContent ?? '');
  write('#copied', 'Copied.');
}

function write(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
}
