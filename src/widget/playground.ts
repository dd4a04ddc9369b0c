/** The playground: what is chosen in the form is shown by the widget on the page, and by the texts to copy. */
import { type Choice, choiceOf } from './playground-choice.ts';
import { colourNote } from './playground-colour.ts';
import { copyText } from './playground-copy.ts';
import { preview, previewGreeting } from './playground-preview.ts';
import { colourRule, scriptTag, settingLine } from './playground-tag.ts';
import playgroundCss from './styles/playground.css?inline';

/** So long somebody who types rests between two words. */
const RESTS_MS = 600;

const sheet = new CSSStyleSheet();
sheet.replaceSync(playgroundCss);
document.adoptedStyleSheets.push(sheet);

const form = document.querySelector('form');
if (form) {
  await customElements.whenDefined('dermapen-assistant');
  begin(form);
}

function begin(chosen: HTMLFormElement): void {
  const read = () => choiceOf(new Map([...new FormData(chosen)].map(([name, value]) => [name, String(value)])));
  let resting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(resting);
    const choice = read();
    previewGreeting(choice);
    complain(choice);
  };
  const main = document.querySelector('main');
  main?.addEventListener('input', () => {
    show(read());
    clearTimeout(resting);
    resting = setTimeout(settle, RESTS_MS);
  });
  main?.addEventListener('change', settle);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) copyOnPress(button);
  // A browser may have kept what was chosen before the page was loaded again.
  show(read());
  settle();
}

function show(choice: Choice): void {
  const { accent, attributes, isPinned, site, faults } = choice;
  const chosen = new Map(attributes);
  preview(choice);
  // The form makes room for the panel.
  document.body.dataset['position'] = chosen.get('position') ?? 'end';
  const integrity = isPinned ? document.body.dataset['integrity'] : undefined;
  write('#tag', scriptTag({ origin: location.origin, integrity, attributes }));
  write('#rule', colourRule(accent));
  for (const part of document.querySelectorAll<HTMLElement>('.own-colour')) part.hidden = accent === '';
  write('#contrast', accent === '' ? '' : colourNote(accent, chosen.get('theme')));
  write('#setting', settingLine(site));
  for (const said of document.querySelectorAll('.copied')) said.textContent = '';
  for (const field of document.querySelectorAll('[aria-invalid]')) if (!faults.has(field.id)) mark(field, '');
}

/** Not while an address is being typed, which is wrong until it is right. */
function complain({ faults }: Choice): void {
  for (const [name, fault] of faults) {
    const field = document.getElementById(name);
    if (field) mark(field, fault);
  }
}

function mark(field: Element, fault: string): void {
  if (fault === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  write(`#${field.id}-fault`, fault);
}

function copyOnPress(button: HTMLButtonElement): void {
  const name = button.dataset['copy'] ?? '';
  const text = document.getElementById(name);
  button.onclick = async () => text && write(`#${name}-copied`, await copyText(text));
}

function write(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
