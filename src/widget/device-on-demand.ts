/** What answers on this device, in a chunk of its own that is fetched when it is first wanted. */
import type { OnDevice } from './chat-on-device.ts';

/** None of it rejects: what can't be fetched can't answer, and is tried again. */
export function deviceOnDemand(open: () => Promise<OnDevice>): OnDevice {
  let opened: Promise<OnDevice> | undefined;
  return {
    answer: () => use((device) => device.answer()),
    keepCopy: () => use((device) => device.keepCopy()),
    standIn: () => use((device) => device.standIn()),
    heard: (version) => use((device) => device.heard(version)),
    startOver: () => {
      opened?.then(
        (device) => device.startOver(),
        () => {},
      );
    },
  };

  async function use(act: (device: OnDevice) => unknown): Promise<void> {
    try {
      opened ??= open();
      await act(await opened);
    } catch {
      opened = undefined;
    }
  }
}
