/** The script a clinic pastes: it puts the assistant on the page, once, and keeps it there. */
import { assistantElement } from './assistant-element.ts';
import { attributes } from './attributes.ts';
import { importVerified } from './import-verified.ts';

/** Put in by the build: the application's file, and the hash of its bytes. */
declare const APP_FILE: string;
declare const APP_INTEGRITY: string;

const NAME = 'dermapen-assistant';
/** How often a page has taken the element away. */
let losses = 0;
const script = document.currentScript;

// A second tag finds the element defined, and does nothing.
if (script && 'src' in script && !customElements.get(NAME)) begin(script);

function begin(tag: HTMLScriptElement): void {
  const { src } = tag;
  let kept: HTMLElement | undefined;
  customElements.define(
    NAME,
    assistantElement(
      async (host) => {
        // Later, when the element knows that it is loading: an attribute that changes would have it load again.
        await null;
        // An element of the page's own may be wanted before all of the page is there.
        if (!host.hasAttribute('endpoint')) host.setAttribute('endpoint', src.split('/', 3).join('/'));
        return importVerified(new URL(APP_FILE, src).href, APP_INTEGRITY);
      },
      (host) => host === kept && putBack(host),
    ),
  );
  const place = () => {
    const host = document.querySelector<HTMLElement>(NAME) ?? document.createElement(NAME);
    setUp(host, tag);
    if (host.isConnected) return;
    kept = host;
    document.body.append(host);
  };
  // The page's own element may be further down.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', place);
  else place();
}

/**
 * Where the page has the element in its own markup, that one is used. The tag's `data-…` are the element's attributes.
 *
 * Every kind of object a page has not used before costs it: so there is no `dataset` here, and no `URL`.
 */
function setUp(host: HTMLElement, tag: HTMLScriptElement): void {
  for (const name of attributes) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) host.setAttribute(name, value);
  }
}

/**
 * Pages that swap their body, or empty it, would lose the element; they may have no body for a moment. Whoever takes it
 * away again and again means it: each time it comes back nine milliseconds later.
 */
function putBack(host: HTMLElement): void {
  setTimeout(() => {
    if (host.isConnected) return;
    if (document.body) document.body.append(host);
    else putBack(host);
  }, 9 * losses++);
}
