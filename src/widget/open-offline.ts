/** The chunk of the answers from this device, put together. */
import { type ChatParts, type OfflineAnswers, type OnDevice, onDevice } from './chat-on-device.ts';
import { browserManners } from './offline/browser-manners.ts';
import { deviceStorage } from './offline/device-storage.ts';
import { openOffline } from './offline/offline.ts';
import { sparing } from './offline/sparing.ts';

export function openDevice(endpoint: string, chat: ChatParts): OnDevice {
  return onDevice(chat, openOfflineAnswers(endpoint));
}

export function openOfflineAnswers(endpoint: string): OfflineAnswers {
  return sparing(openOffline({ endpoint, storage: deviceStorage(endpoint) }), browserManners());
}
