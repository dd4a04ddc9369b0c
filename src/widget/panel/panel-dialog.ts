/** The `<dialog>`: beside the page on a desktop, over all of it on a telephone. */

/** Under this width the panel fills the screen. */
const PHONE = '(max-width: 479px)';

export function isPhone(): boolean {
  return matchMedia(PHONE).matches;
}

/** Calls back when the width of the window makes a telephone of a desktop, or the other way round. */
export function watchPhone(onChange: () => void, signal: AbortSignal): void {
  matchMedia(PHONE).addEventListener('change', onChange, { signal });
}

/** Shows it. Only the browser's own modal makes everything behind it inert, without touching the page. */
export function showDialog(dialog: HTMLDialogElement, isModal: boolean): void {
  if (dialog.open) dialog.close();
  if (isModal) dialog.showModal();
  // Not `show()`: it takes the keyboard, which a panel that opens by itself must not.
  else dialog.open = true;
}

/**
 * Keeps a full screen as large as what the keyboard leaves of it.
 *
 * iOS slides the page under its keyboard and tells only the visual viewport.
 */
export function fitToKeyboard(dialog: HTMLElement, signal: AbortSignal): void {
  const { visualViewport } = globalThis;
  if (!visualViewport) return;
  const resize = () => {
    dialog.style.setProperty('--height', `${visualViewport.height}px`);
    dialog.style.setProperty('--top', `${visualViewport.offsetTop}px`);
  };
  visualViewport.addEventListener('resize', resize, { signal });
  visualViewport.addEventListener('scroll', resize, { signal });
  resize();
}
