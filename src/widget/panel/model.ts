/** What is drawn, and what can be done with it. */
import type { ChatState, PublishedQuestion } from '../chat.ts';
import type { Strings } from '../strings/strings.ts';
import type { Drawer } from './drawer.ts';
import type { Settings } from './settings.ts';

/** What the panel is showing, beside the chat itself. */
export interface View {
  readonly isOpen: boolean;
  /** The panel fills the screen, and nothing behind it can be reached. */
  readonly isModal: boolean;
  readonly isTeased: boolean;
  readonly screen: 'conversation' | 'privacy' | 'confirm';
  readonly isMenuOpen: boolean;
  /** What stands in the composer. */
  readonly draft: string;
  /** Published questions that fit the draft. */
  readonly matches: readonly PublishedQuestion[];
  /** The match the arrow keys are on; -1 is none. */
  readonly active: number;
  /** The reply that has just been copied; empty is none. */
  readonly copied: string;
}

export interface Actions {
  readonly close: () => void;
  readonly open: () => void;
  readonly toggleMenu: () => void;
  readonly show: (screen: View['screen']) => void;
  readonly type: (draft: string) => void;
  /** Moves through the matches, over their ends. */
  readonly move: (by: 1 | -1) => void;
  /** A match was pressed: it takes the place of the draft. */
  readonly pick: (question: string) => void;
  readonly closeMatches: () => void;
  /** Sends the match the arrow keys are on, else the draft. */
  readonly send: () => void;
  readonly ask: (question: string) => void;
  readonly askForPerson: () => void;
  readonly tryAgain: (id: string) => void;
  readonly rate: (id: string, feedback: 'helpful' | 'unhelpful') => void;
}

export interface Model {
  /** Undefined until it has been fetched. */
  readonly drawer: Drawer | undefined;
  readonly chat: ChatState;
  readonly view: View;
  readonly strings: Strings;
  readonly settings: Settings;
  readonly act: Actions;
}

export const closedView: View = {
  isOpen: false,
  isModal: false,
  isTeased: false,
  screen: 'conversation',
  isMenuOpen: false,
  draft: '',
  matches: [],
  active: -1,
  copied: '',
};
