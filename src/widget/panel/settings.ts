/** The element's attributes, read where they are used, so that a change is seen at once. */
export interface Settings {
  /** Where the bot is, without a slash at the end. */
  readonly endpoint: string;
  readonly label: string | undefined;
  /** BCP 47. */
  readonly locale: string;
  readonly persist: 'session' | 'local' | 'none';
  /** The owner's own words for the teaser. */
  readonly greeting: string | undefined;
  readonly privacyUrl: string | undefined;
  readonly contactUrl: string | undefined;
}

/** Reads them; what is not known is the default, and what could run is no address. */
export function readSettings(
  host: { readonly getAttribute: (name: string) => string | null },
  pageLanguage: string,
): Settings {
  const text = (name: string) => host.getAttribute(name) || undefined;
  const persist = text('persist');
  return {
    endpoint: (text('endpoint') ?? '').replace(/\/+$/, ''),
    label: text('label'),
    locale: text('locale') ?? (pageLanguage || 'en'),
    persist: persist === 'local' || persist === 'none' ? persist : 'session',
    greeting: text('greeting'),
    privacyUrl: address(text('privacy-url')),
    contactUrl: address(text('contact-url')),
  };
}

function address(url: string | undefined): string | undefined {
  return url !== undefined && /^(https?:|mailto:|\/|\.|#)/.test(url) ? url : undefined;
}
