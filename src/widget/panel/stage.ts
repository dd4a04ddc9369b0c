/** Where everything is drawn: the element's shadow root, with what is shown at the moment. */
import { render } from 'lit/html.js';
import type { Chat, ChatState } from '../chat.ts';
import { loadStrings } from '../strings/load.ts';
import type { Strings } from '../strings/strings.ts';
import { recall, remember } from '../tab-memory.ts';
import { type Announcer, openAnnouncer } from './announcer.ts';
import type { Drawer } from './drawer.ts';
import { languageOf } from './language-of.ts';
import { type Actions, closedView, type View } from './model.ts';
import { panel } from './panel.ts';
import { pressOnce } from './press-once.ts';
import { readSettings, type Settings } from './settings.ts';

export interface Stage {
  readonly host: HTMLElement;
  readonly launcher: HTMLButtonElement;
  /** Opened when it is first asked for, so that nothing is fetched or stored before. */
  readonly chat: () => Chat;
  readonly view: () => View;
  readonly strings: () => Strings;
  readonly settings: () => Settings;
  readonly announcer: Announcer;
  readonly drawer: () => Drawer | undefined;
  /** Fetches it, once. */
  readonly fetchDrawer: () => void;
  readonly find: (selector: string) => HTMLElement | null;
  readonly dialog: () => HTMLDialogElement;
  /** Changes what is shown, and draws it. */
  readonly change: (part: Partial<View>) => void;
  /** Reads the attributes again, fetches another language if they name one, and draws. */
  readonly reread: () => Promise<void>;
}

export interface StageParts {
  readonly host: HTMLElement;
  readonly launcher: HTMLButtonElement;
  readonly openChat: (settings: Settings) => Chat;
  readonly actions: (stage: Stage) => Actions;
}

/** What is drawn of a chat that has not been opened. */
const NO_CHAT: ChatState = { items: [], connection: 'idle', typing: false, unread: 0, suggestions: [] };

export async function openStage({ host, launcher, openChat, actions }: StageParts): Promise<Stage> {
  const { shadowRoot: root } = host;
  if (!root) throw new TypeError();
  // What the visitor has chosen on the page before comes before what the page says.
  const chosen = recall('locale');
  if (chosen) host.setAttribute('locale', chosen);
  let view: View = { ...closedView, draft: recall('draft') ?? '' };
  let settings = readSettings(host, document.documentElement.lang);
  let strings = await loadStrings(settings.locale);
  let chat: Chat | undefined;
  let drawer: Drawer | undefined;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const draw = () => {
    const state = chat?.state ?? NO_CHAT;
    const { activeElement } = root;
    render(panel({ chat: state, drawer, view, strings, settings, act }), root, { renderBefore: launcher });
    label(launcher, state.unread, strings, settings);
    // What was pressed may be gone; the keyboard goes on from the conversation.
    if (view.isOpen && activeElement?.isConnected === false) find('#log')?.focus();
  };
  const stage: Stage = {
    host,
    launcher,
    find,
    view: () => view,
    strings: () => strings,
    settings: () => settings,
    drawer: () => drawer,
    announcer: openAnnouncer(() => find('#status')),
    dialog: () => dialogIn(root),
    fetchDrawer: () => {
      import('./drawer.ts').then(
        ({ openDrawer }) => {
          drawer ??= openDrawer(stage);
          draw();
        },
        () => {},
      );
    },
    chat: () => {
      chat ??= openChat(settings);
      return chat;
    },
    change: (part) => {
      view = { ...view, ...part };
      if (part.draft !== undefined && settings.persist !== 'none') remember('draft', view.draft);
      draw();
    },
    reread: async () => {
      const read = readSettings(host, document.documentElement.lang);
      settings = read;
      const loaded = await loadStrings(read.locale);
      // Another language may have been chosen while this one came.
      if (settings === read) strings = loaded;
      draw();
    },
  };
  const act = actions(stage);
  pressOnce(root);
  draw();
  return stage;
}

function dialogIn(root: ShadowRoot): HTMLDialogElement {
  const dialog = root.querySelector('dialog');
  if (!dialog) throw new TypeError();
  return dialog;
}

function label(launcher: HTMLButtonElement, unread: number, strings: Strings, settings: Settings): void {
  const text = settings.label ?? strings.launcher.label;
  const words = launcher.lastChild;
  if (words) words.textContent = text;
  // The page's own words are in a language of its own.
  launcher.lang = settings.label ? '' : languageOf(strings);
  launcher.dataset['unread'] = unread ? `${unread}` : '';
  launcher.ariaLabel = unread ? `${text}, ${strings.announce.unread(unread)}` : null;
}
