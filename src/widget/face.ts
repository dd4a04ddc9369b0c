/** The contract between the loader, which paints the launcher, and the application it fetches. */

import type { methods } from './method-names.ts';

/** The assistant once its application is there. Every method may be called at any time, in any order. */
export interface Face extends Readonly<Record<(typeof methods)[number], (text?: string) => void>> {
  /** On the page, or there again: opens without taking the keyboard, else shows the teaser if there is one. */
  readonly begin: (opens: boolean) => void;
  /** An attribute of the element has changed. */
  readonly refresh: () => void;
  /** The element has left the page: connections and listeners go with it, until it begins again. */
  readonly leave: () => void;
}

/** What `app.js` exports. */
export interface App {
  readonly mount: (host: HTMLElement, launcher: HTMLButtonElement) => Promise<Face>;
}
