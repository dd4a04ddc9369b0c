/** The widget on the playground's page, with what was chosen. */
import { attributes as names } from './attributes.ts';
import type { Choice } from './playground-choice.ts';
import { readableInk } from './playground-colour.ts';

const TAG = 'dermapen-assistant';
/** The page has these from the tag or the visitor, not from the form; `greeting` has its own time. */
const NOT_CHOSEN: readonly string[] = ['endpoint', 'open', 'greeting'];
/** As the panel names it. */
const DISMISSED = 'dermapen:teaser';

/** Shows the choice, but for the greeting. */
export function preview({ attributes, accent }: Choice): void {
  const host = document.querySelector<HTMLElement>(TAG);
  if (!host) return;
  const wanted = new Map(attributes);
  for (const name of names) {
    if (!NOT_CHOSEN.includes(name)) set(host, name, wanted.get(name));
  }
  host.style.setProperty('--dermapen-accent', accent);
  host.style.setProperty('--dermapen-on-accent', accent === '' ? '' : readableInk(accent));
}

/** Shows a new greeting as a visitor sees it who comes for the first time: on an element that comes to the page. */
export function previewGreeting({ attributes }: Choice): void {
  const host = document.querySelector(TAG);
  const greeting = new Map(attributes).get('greeting');
  if (!host || host.getAttribute('greeting') === (greeting ?? null)) return;
  try {
    localStorage.removeItem(DISMISSED);
  } catch {
    // Without a storage nothing is dismissed for good.
  }
  const fresh = document.createElement(TAG);
  for (const { name, value } of host.attributes) fresh.setAttribute(name, value);
  set(fresh, 'greeting', greeting);
  host.replaceWith(fresh);
}

function set(host: Element, name: string, value: string | undefined): void {
  if (value === undefined) host.removeAttribute(name);
  else if (host.getAttribute(name) !== value) host.setAttribute(name, value);
}
