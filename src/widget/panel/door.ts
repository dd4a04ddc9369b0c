/** Shows the panel and takes it away, with the launcher in its place. */
import { emit } from '../emit.ts';
import { remember } from '../tab-memory.ts';
import { isPhone, showDialog } from './panel-dialog.ts';
import { scrollToLatest } from './scroll.ts';
import type { Stage } from './stage.ts';

export interface Door {
  /** Again for the window's present width, if the panel is there already. */
  readonly show: () => void;
  readonly close: () => void;
}

/** The chat has to be listened to by then. */
export function doorOf(stage: Stage): Door {
  const { host, launcher, view, settings } = stage;
  return { show, close };

  function show(): void {
    const isModal = isPhone();
    const isNew = !view().isOpen;
    if (!isNew && stage.dialog().matches(isModal ? ':modal' : '[open]:not(:modal)')) return;
    const keyboard = stage.find('dialog :focus');
    stage.change({ isOpen: true, isModal, isTeased: false });
    showDialog(stage.dialog(), isModal);
    launcher.hidden = true;
    scrollToLatest(stage.find('#log'));
    keyboard?.focus();
    // Focus that never left scrolls nothing.
    keyboard?.scrollIntoView({ block: 'nearest' });
    if (isNew) opened();
  }

  function opened(): void {
    host.setAttribute('open', '');
    if (settings().persist !== 'none') remember('open', '1');
    const { unread } = stage.chat().state;
    if (unread > 0) stage.announcer.say(stage.strings().announce.unread(unread));
    stage.chat().seen(true);
    emit(host, 'open');
  }

  function close(): void {
    if (!view().isOpen) return;
    const hadKeyboard = stage.dialog().matches(':focus-within');
    stage.change({ isOpen: false, isMenuOpen: false, screen: 'conversation' });
    stage.dialog().close();
    launcher.hidden = false;
    host.removeAttribute('open');
    remember('open', '');
    stage.chat().seen(false);
    if (hadKeyboard) launcher.focus();
    emit(host, 'close');
  }
}
