/** The script a clinic pastes: it puts the assistant on the page, once, and keeps it there. */
import { assistantElement } from './assistant-element.ts';
import { importVerified } from './import-verified.ts';

/** Put in by the build: the application's file, and the hash of its bytes. */
declare const APP_FILE: string;
declare const APP_INTEGRITY: string;

const NAME = 'dermapen-assistant';
const script = document.currentScript;

// A second tag finds the element defined, and does nothing.
if (script instanceof HTMLScriptElement && !customElements.get(NAME)) begin(script);

function begin(tag: HTMLScriptElement): void {
  const app = new URL(APP_FILE, tag.src);
  customElements.define(
    NAME,
    assistantElement(() => importVerified(app.href, APP_INTEGRITY)),
  );
  const place = () => placeFor(tag, app.origin);
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
}

/** Where the page has the element in its own markup, that one is used. The tag's `data-…` are the element's properties. */
function placeFor({ dataset: { open, ...properties } }: HTMLScriptElement, origin: string): void {
  const host = document.querySelector<HTMLElement>(NAME) ?? document.createElement(NAME);
  Object.assign(host, { endpoint: host.getAttribute('endpoint') ?? origin }, properties);
  if (open !== undefined) host.setAttribute('open', '');
  if (!host.isConnected) keep(host);
}

/** Pages that swap their body, or empty it, would lose the element. */
function keep(host: HTMLElement): void {
  const watch = new MutationObserver(put);
  put();
  function put(): void {
    if (!host.isConnected) document.body?.append(host);
    for (const node of [document.documentElement, document.body]) if (node) watch.observe(node, { childList: true });
  }
}
