/** What an owner has chosen in the playground's form. */
import { attributes as names } from './attributes.ts';
import { readSettings } from './panel/settings.ts';

export interface Choice {
  /** Those that differ from the default. */
  readonly attributes: readonly (readonly [string, string])[];
  /** `#rrggbb`; empty for the clinic's own greens. */
  readonly accent: string;
  readonly isPinned: boolean;
  /** The origin of the website; empty where it is not known. */
  readonly site: string;
  /** By the field's name; its value is used nowhere. */
  readonly faults: ReadonlyMap<string, string>;
}

/** Reads the form's values by their names. */
export function choiceOf(values: ReadonlyMap<string, string>): Choice {
  const given = new Map([...values].map(([name, value]) => [name, value.trim()]));
  const site = given.get('site') ?? '';
  const faults = new Map<string, string>();
  for (const name of ['privacy-url', 'contact-url']) {
    if (!isUsed(given.get(name) ?? '')) faults.set(name, NO_ADDRESS);
  }
  if (site !== '' && originOf(site) === '') faults.set('site', NO_SITE);
  return {
    attributes: [...given].filter(
      ([name, value]) => isAttribute(name) && value !== '' && value !== DEFAULTS[name] && !faults.has(name),
    ),
    accent: given.get('colour') === 'own' ? (given.get('accent') ?? '') : '',
    isPinned: given.has('pin'),
    site: originOf(site),
    faults,
  };
}

const DEFAULTS: Readonly<Record<string, string>> = {
  position: 'end',
  theme: 'auto',
  persist: 'session',
  label: 'Ask about Dermapen',
};

const NO_ADDRESS = 'Begin with https://, http://, mailto:, /, . or #. It is left out until then.';
const NO_SITE = 'Begin with https:// or http://.';

function isAttribute(name: string): boolean {
  return names.some((known) => known === name);
}

/** The widget's own rule. */
function isUsed(address: string): boolean {
  return address === '' || readSettings({ getAttribute: () => address }, '').privacyUrl !== undefined;
}

function originOf(site: string): string {
  if (!URL.canParse(site)) return '';
  const { protocol, origin } = new URL(site);
  return /^https?:$/.test(protocol) ? origin : '';
}
