/** What a page may set on `<dermapen-assistant>`, or as `data-…` on the script tag; `docs/widget.md` explains each. */
export const attributes = [
  'endpoint',
  'label',
  'locale',
  'theme',
  'position',
  'persist',
  'open',
  'greeting',
  'privacy-url',
  'contact-url',
] as const;
