/** What the panel does when the visitor turns to the page, leaves it, or comes back. */
import { recall } from '../tab-memory.ts';
import type { Stage } from './stage.ts';

export function watchLeaving({ host, view, change, settings }: Stage): void {
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
