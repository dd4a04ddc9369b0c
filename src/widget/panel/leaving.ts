/** What the panel does when the visitor turns to the page, leaves it, or comes back. */
import { recall } from '../tab-memory.ts';
import type { Stage } from './stage.ts';

export function watchLeaving({ host, dialog, view, change, settings }: Stage): void {
  const panel = dialog();
  // What it leads to on this page would stay hidden behind a panel that fills the screen.
  panel.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (view().isModal && link?.hash && link.href.split('#')[0] === location.href.split('#')[0]) panel.close();
  });
  const closeMenu = (event: Event) => {
    if (view().isMenuOpen && !event.composedPath().includes(host)) change({ isMenuOpen: false });
  };
  document.addEventListener('pointerdown', closeMenu);
  document.addEventListener('focusin', closeMenu);
  // A page that was kept for "back" still has what has been sent or deleted on another.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && settings().persist !== 'none') change({ draft: recall('draft') ?? '' });
  });
}
