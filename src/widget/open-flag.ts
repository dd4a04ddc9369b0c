/** Whether the chat was open on the last page, so that it is open on the next. A page may have no storage. */
const KEY = 'dermapen:open';

export function wasOpen(): boolean {
  try {
    return sessionStorage[KEY] === '1';
  } catch {
    return false;
  }
}

export function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage[KEY] = isOpen ? '1' : '';
  } catch {
    // Then it is forgotten with the page.
  }
}
