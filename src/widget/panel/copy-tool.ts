/** The button that copies a reply, with its disclaimer and its source. */
import type { TemplateResult } from 'lit/html.js';
import type { Replied } from '../chat.ts';
import type { DrawerActions } from './drawer-actions.ts';
import type { Model } from './model.ts';
import { plainText } from './plain-text.ts';
import { tool } from './tool.ts';

const COPY = 'M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9';
const DONE = 'M5 12.5l4.5 4.5L19 7.5';

export function copyTool({ strings, view }: Model, { copy }: DrawerActions, { id, reply }: Replied): TemplateResult {
  return tool(view.copied === id ? DONE : COPY, strings.reply.copy, () => copy(id, plainText(reply, strings)));
}
