/** The application, fetched on the first sign of interest: it draws the panel and opens the chat behind it. */
import type { Chat } from './chat.ts';
import type { OpenDevice } from './chat-on-device.ts';
import { dress } from './dress.ts';
import type { Face } from './face.ts';
import { openChat } from './open-chat.ts';
import { openFace } from './panel/open-face.ts';
import type { Settings } from './panel/settings.ts';
import panelCss from './styles/panel.css?inline';

/** Puts the panel into an element that has its launcher. */
export function mount(host: HTMLElement, launcher: HTMLButtonElement): Promise<Face> {
  dress(host, panelCss);
  return openFace({ host, launcher, openChat: chatFor });
}

function chatFor({ endpoint, persist }: Settings): Chat {
  const openDevice: OpenDevice = async (chat) => (await import('./open-offline.ts')).openDevice(endpoint, chat);
  return openChat({ endpoint, persist, openDevice });
}
