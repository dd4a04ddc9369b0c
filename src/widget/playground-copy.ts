/** The buttons that copy a text of the page. */

/** Copies what the element shows; else selects it. Says which. */
export async function copyText(element: Element): Promise<string> {
  try {
    // Not there on pages that came by plain http.
    await navigator.clipboard.writeText(element.textContent ?? '');
    return 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(element);
    return `Press ${/Mac|iPad|iPhone/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C'} to copy what is selected.`;
  }
}
