/** Tells the page what has happened. */
import type { FaceEvent } from './face-event.ts';

/**
 * Dispatches `dermapen:<name>`, and tells whether the page let the default happen.
 *
 * The page is the clinic's, but its analytics are anybody's: no detail holds what a visitor typed.
 */
export function emit(host: HTMLElement, name: FaceEvent, detail: object = {}): boolean {
  return host.dispatchEvent(
    new CustomEvent(`dermapen:${name}`, { bubbles: true, composed: true, cancelable: true, detail }),
  );
}
