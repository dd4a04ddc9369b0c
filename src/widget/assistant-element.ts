/** The element `<dermapen-assistant>`: light enough for any page, until somebody wants to chat. */
import { attributes } from './attributes.ts';
import type { App, Face } from './face.ts';
import { paintLauncher } from './launcher.ts';
import { methods } from './method-names.ts';
import { recall } from './tab-memory.ts';

/** The element, which fetches its application on the first sign of interest. `onLeave` is told when a page drops it. */
export function assistantElement(
  loadApp: (host: HTMLElement) => Promise<App>,
  onLeave: (host: HTMLElement) => void,
): CustomElementConstructor {
  return class DermapenAssistant extends HTMLElement {
    static readonly observedAttributes = attributes;
    readonly #launcher = paintLauncher(this);
    #app: Promise<App> | undefined;
    #face: Promise<Face> | undefined;

    constructor() {
      super();
      this.#launcher.onclick = () => this.#with((face) => face.open());
      // Loading is not showing: nothing is mounted and no server is called before the press.
      this.#launcher.onpointerenter = this.#launcher.onfocus = () =>
        void this.#load().catch(() => {
          // The next sign of interest tries again.
          this.#app = undefined;
        });
    }

    connectedCallback(): void {
      this.#label();
      // The first look into the storage takes its time: not while the page is loading.
      setTimeout(() => {
        const opens = !!recall('open') || this.hasAttribute('open');
        const begin = () => this.isConnected && this.#with((face) => face.begin(opens));
        // A page that never rests has no idle moment, and Safari has no idle callback.
        const whenIdle = window.requestIdleCallback ?? setTimeout;
        if (this.#face || opens || this.hasAttribute('greeting')) whenIdle(begin, { timeout: 1000 });
      });
    }

    disconnectedCallback(): void {
      void this.#face?.then((face) => face.leave());
      onLeave(this);
    }

    attributeChangedCallback(): void {
      if (!this.isConnected) return;
      this.#label();
      if (this.#face || this.hasAttribute('open') || this.hasAttribute('greeting'))
        this.#with((face) => face.refresh());
    }

    static {
      for (const name of methods) {
        define(DermapenAssistant, name, {
          value(this: DermapenAssistant, text: string) {
            this.#with((face) => face[name](text));
          },
        });
      }
      reflect(DermapenAssistant);
    }

    #label(): void {
      if (!this.#face) this.#launcher.lastChild?.replaceWith(this.getAttribute('label') ?? 'Ask about Dermapen');
    }

    #with(act: (face: Face) => void): void {
      this.#face ??= this.#load().then(({ mount }) => mount(this, this.#launcher));
      this.#face.then(act, () => {
        this.#app = this.#face = undefined;
        this.dispatchEvent(
          new CustomEvent('dermapen:error', { bubbles: true, composed: true, detail: { code: 'not-loaded' } }),
        );
      });
    }

    #load(): Promise<App> {
      this.#app ??= loadApp(this);
      return this.#app;
    }
  };
}

/** `privacy-url` is the property `privacyUrl`; `open` is the method. */
function reflect(element: CustomElementConstructor): void {
  for (const name of attributes) {
    if (name === 'open') continue;
    define(element, name.replace('-u', 'U'), {
      get(this: HTMLElement) {
        return this.getAttribute(name);
      },
      set(this: HTMLElement, value: string) {
        this.setAttribute(name, value);
      },
    });
  }
}

function define({ prototype }: CustomElementConstructor, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(prototype, name, property);
}
