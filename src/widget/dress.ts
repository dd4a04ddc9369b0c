/** Adds a stylesheet to a shadow root. Constructed sheets need no permission of a content policy. */
export function dress(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
