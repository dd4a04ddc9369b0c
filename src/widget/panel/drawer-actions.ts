/** What the controls of the drawer do. */
import { remember } from '../tab-memory.ts';
import { closedView } from './model.ts';
import { saveText } from './save-text.ts';
import type { Stage } from './stage.ts';
import { rememberDismissal } from './teaser-flag.ts';
import { transcript } from './transcript.ts';

export interface DrawerActions {
  readonly startOver: () => void;
  readonly download: () => void;
  readonly deleteData: () => void;
  readonly speak: (language: string) => void;
  readonly dismissTeaser: () => void;
  readonly copy: (id: string, text: string) => void;
}

const COPIED_SHOWN_MS = 2000;

export function drawerActions({
  host,
  launcher,
  chat,
  change,
  find,
  strings,
  settings,
  announcer,
}: Stage): DrawerActions {
  const closeMenu = (focus: string) => {
    change({ isMenuOpen: false });
    find(focus)?.focus();
  };
  return {
    startOver: () => {
      change({ screen: 'conversation' });
      closeMenu('#question');
      void chat().startOver();
    },
    download: () => {
      closeMenu('#more');
      const words = strings();
      saveText(transcript(chat().state.items, words, Date.now()), words.transcript.fileName);
    },
    deleteData: () => {
      const { screen, draft, matches, active } = closedView;
      change({ screen, draft, matches, active });
      find('#question')?.focus();
      void chat().deleteData();
    },
    speak: (language) => {
      closeMenu('#more');
      if (settings().persist !== 'none') remember('locale', language);
      host.setAttribute('locale', language);
    },
    dismissTeaser: () => {
      rememberDismissal();
      change({ isTeased: false });
      launcher.focus();
    },
    copy: (id, text) => {
      const said = () => {
        change({ copied: id });
        announcer.say(strings().reply.copied);
        setTimeout(() => change({ copied: '' }), COPIED_SHOWN_MS);
      };
      // A page can forbid it, and without HTTPS there is no clipboard.
      void copyText(text).then(said, () => {});
    },
  };
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
