/** Whether the teaser has been dismissed, for good where the browser keeps things. */
const KEY = 'dermapen:teaser';

export function isTeaserDismissed(): boolean {
  try {
    return localStorage[KEY] === '1';
  } catch {
    return false;
  }
}

export function rememberDismissal(): void {
  try {
    localStorage[KEY] = '1';
  } catch {
    // Then it comes back with the next page.
  }
}
