/** What the next page of this tab should know. A page may have no storage: then it is forgotten. */
type Name = 'open' | 'draft' | 'locale';

/** Undefined where nothing is remembered. */
export function recall(name: Name): string | undefined {
  try {
    return sessionStorage[`dermapen:${name}`];
  } catch {
    return undefined;
  }
}

export function remember(name: Name, value: string): void {
  try {
    sessionStorage[`dermapen:${name}`] = value;
  } catch {
    // Then it is forgotten with the page.
  }
}
