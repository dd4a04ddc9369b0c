/** The chunk of the answers from this device, put together. */
import type { OfflineAnswers } from './chat-on-device.ts';
import { deviceStorage } from './offline/device-storage.ts';
import { openOffline } from './offline/offline.ts';

export function openOfflineAnswers(endpoint: string): OfflineAnswers {
  return openOffline({ endpoint, storage: deviceStorage(endpoint) });
}
