/** Adds a stylesheet to an element's shadow root. Constructed sheets need no permission of a content policy. */
export function dress(host: HTMLElement, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
}
