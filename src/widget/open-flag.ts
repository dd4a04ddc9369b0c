/** Whether the chat was open on the last page, so that it is open on the next. A page may have no storage. */
const KEY = 'dermapen:open';

/** Undefined where the page has no storage. */
export function wasOpen(): boolean | undefined {
  try {
    return sessionStorage[KEY] === '1';
  } catch {
    return undefined;
  }
}

export function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage[KEY] = isOpen ? '1' : '';
  } catch {
    // Then it is forgotten with the page.
  }
}
