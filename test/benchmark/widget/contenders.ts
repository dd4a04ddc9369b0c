/** The pages that are visited, and when each has come to show what it is there to show. */
import { DEEP_CHAT_GREETING, type PageName } from '../../clients/client-site.ts';

export interface Contender {
  readonly page: PageName;
  /** In the table. */
  readonly title: string;
  /** An expression for the page. */
  readonly isReady: string;
}

const inWidget = (selector: string) =>
  `!!document.querySelector('dermapen-assistant')?.shadowRoot?.querySelector('${selector}')`;
const WEB_CHAT_GREETED = "!!document.querySelector('.webchat__bubble__content')";

const LOADED = "document.readyState === 'complete'";

export const empty: Contender = { page: 'empty', title: 'a page with an empty module', isReady: LOADED };

/** The least that any script does which has something to show. */
export const least: Contender = {
  page: 'one-element',
  title: 'a script that makes one `<button>`, and does not show it',
  isReady: LOADED,
};

export const closed: Contender = { page: 'widget', title: 'this widget, closed', isReady: inWidget('#launcher') };

/** Each with its greeting on the screen. */
export const open: readonly Contender[] = [
  { page: 'widget-open', title: 'this widget, open', isReady: inWidget('[part~=reply]') },
  {
    page: 'deep-chat',
    title: 'deep-chat 2.4.2',
    isReady: `!!document.querySelector('deep-chat')?.shadowRoot?.textContent.includes('${DEEP_CHAT_GREETING}')`,
  },
  { page: 'webchat-minimal', title: 'botframework-webchat 4.18.1 minimal', isReady: WEB_CHAT_GREETED },
  { page: 'webchat-full', title: 'botframework-webchat 4.18.1 full', isReady: WEB_CHAT_GREETED },
];
