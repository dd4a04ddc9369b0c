/** The owner's own words beside the launcher, until they are dismissed. Nothing opens by itself. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DrawerActions } from './drawer-actions.ts';
import type { Model } from './model.ts';
import { isTeaserDismissed } from './teaser-flag.ts';
import { tool } from './tool.ts';

const CLOSE = 'M6 6l12 12M18 6L6 18';

export function teaser(
  { strings: { launcher: words, direction }, settings, act }: Model,
  { dismissTeaser }: DrawerActions,
): TemplateResult | typeof nothing {
  if (isTeaserDismissed()) return nothing;
  return html`<aside dir=${direction} part="teaser">
    ${tool(CLOSE, words.teaserDismiss, dismissTeaser)}
    <button class="tease" @click=${act.open}><b>${settings.greeting}</b><span>${words.teaserText}</span></button>
  </aside>`;
}
